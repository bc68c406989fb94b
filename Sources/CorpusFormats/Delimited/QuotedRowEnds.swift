/// Where rows with quoted fields end, by the rules of `RowReader`, without reading their fields.
struct QuotedRowEnds {
    private let delimiter: UInt8
    /// Whether a quoted field is open.
    private(set) var isInside = false
    private var isFieldEmpty = true
    private var isRowEmpty = true
    private var rows = 0

    init(delimiter: UInt8) { self.delimiter = delimiter }

    /// Reads on; whole lines.
    mutating func read(_ bytes: ArraySlice<UInt8>) {
        let quote = UInt8(ascii: "\"")
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
            switch byte {
            case quote where isInside && next == quote:
                isFieldEmpty = false
                index += 1
            case quote where isInside: isInside = false
            case quote where isFieldEmpty:
                isInside = true
                isRowEmpty = false
            case _ where isInside: isFieldEmpty = false
            case 0x0A: endRow()
            case 0x0D where next == 0x0A: break
            case delimiter:
                isFieldEmpty = true
                isRowEmpty = false
            default:
                isFieldEmpty = false
                isRowEmpty = false
            }
            index += 1
        }
    }

    private mutating func endRow() {
        if !isRowEmpty { rows += 1 }
        isRowEmpty = true
        isFieldEmpty = true
    }

    /// How many rows were read, after the last; blank lines are none.
    mutating func finished() -> Int {
        endRow()
        return rows
    }
}
