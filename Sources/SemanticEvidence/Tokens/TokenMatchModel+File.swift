import CKernels
import FileAccess

/// The file: lines that a person can read, an empty line, and the numbers in half precision (IEEE 754 binary16), least
/// byte first: P row by row, b, u, c.
///
///     bitext token match 1
///     note        learned from ...
///     features    1280
///     width       128
///     slope       8.4123
///     offset      1.7012
///     crc32       0a1b2c3d
///
/// The checksum is that of the numbers' bytes.
extension TokenMatchModel {
    /// The name of the built-in file.
    static let bundledName = "token-match.model"
    private static let title = "bitext token match "
    private static let version = "1"
    /// No header is longer.
    private static let mostHeader = 1 << 16
    private static var numberCount: Int { (featureWidth + 1) * width + featureWidth + 1 }

    /// The model that is compiled into the program.
    ///
    /// - Throws: `TokenMatchError` if it is damaged.
    package static func bundled() throws(TokenMatchError) -> TokenMatchModel {
        try TokenMatchModel(name: bundledName, bytes: Array(BundledFile.bytes(bundledName)))
    }

    /// - Throws: `FileError`, `TokenMatchError`.
    package init(file path: String) throws { try self.init(name: path, bytes: try InputFile.read(path)) }

    /// - Throws: `TokenMatchError`, which tells a foreign file from a damaged one and from another version.
    package init(name: String, bytes: [UInt8]) throws(TokenMatchError) {
        func bad(_ reason: String) -> TokenMatchError { .unusable(file: name, reason: reason) }
        guard bytes.starts(with: Self.title.utf8) else { throw bad("this is no token match file") }
        var lines: [[Substring]] = []
        var place = 0
        while true {
            let limit = min(bytes.count, Self.mostHeader)
            guard place < limit, let end = bytes[place..<limit].firstIndex(of: UInt8(ascii: "\n")) else {
                throw bad("the header does not end")
            }
            let line = String(decoding: bytes[place..<end], as: UTF8.self)
            place = end + 1
            if line.isEmpty { break }
            lines.append(line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false))
        }
        guard lines[0] == [Substring(Self.title + Self.version)] else {
            throw bad("this token match file is of a version that this program does not know")
        }
        var notes: [String] = []
        var values: [Substring: Substring] = [:]
        for line in lines.dropFirst() {
            guard line.count == 2 else { throw bad("the header has a line without a value: \(line[0])") }
            if line[0] == "note" { notes.append(String(line[1])) } else { values[line[0]] = line[1] }
        }
        for (key, wanted) in [("features", Self.featureWidth), ("width", Self.width)] {
            guard let value = values[Substring(key)].flatMap({ Int($0) }) else { throw bad("the header has no \(key)") }
            guard value == wanted else { throw bad("\(key) is \(value), this program needs \(wanted)") }
        }
        func constant(_ key: Substring) throws(TokenMatchError) -> Float {
            guard let value = values[key].flatMap({ Float($0) }), value.isFinite, abs(value) < 100 else {
                throw bad("the header's \(key) is no number")
            }
            return value
        }
        let slope = try constant("slope")
        let offset = try constant("offset")
        guard bytes.count - place == Self.numberCount * 2 else {
            throw bad("\(Self.numberCount * 2) bytes of numbers are wanted, \(bytes.count - place) are there")
        }
        guard let checksum = values["crc32"].flatMap({ UInt32($0, radix: 16) }),
            checksum == Self.checksum(bytes[place...])
        else { throw bad("the numbers do not have the checksum that the header gives") }
        var numbers: [Float] = []
        numbers.reserveCapacity(Self.numberCount)
        for index in stride(from: place, to: bytes.count, by: 2) {
            numbers.append(Float(Float16(bitPattern: UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8)))
        }
        guard numbers.allSatisfy(\.isFinite) else { throw bad("some of the numbers are not finite") }
        let matrix = Self.featureWidth * Self.width
        self.init(
            notes: notes, projection: Array(numbers[..<matrix]), bias: Array(numbers[matrix..<matrix + Self.width]),
            weighting: Array(numbers[(matrix + Self.width)..<(numbers.count - 1)]),
            weightBias: numbers[numbers.count - 1],
            slope: slope, offset: offset)
    }

    /// The file's content. Reading it gives the model rounded to half precision; writing that again, the same bytes.
    package var fileBytes: [UInt8] {
        var numbers: [UInt8] = []
        numbers.reserveCapacity(Self.numberCount * 2)
        for value in [projection, bias, weighting, [weightBias]].joined() {
            let half = Float16(value).bitPattern
            numbers.append(UInt8(half & 0xFF))
            numbers.append(UInt8(half >> 8))
        }
        var header = "\(Self.title)\(Self.version)\n"
        for note in notes { header += "note\t\(note)\n" }
        header += "features\t\(Self.featureWidth)\nwidth\t\(Self.width)\n"
        header += "slope\t\(slope)\noffset\t\(offset)\n"
        header += "crc32\t\(String(Self.checksum(numbers[...]), radix: 16))\n\n"
        return Array(header.utf8) + numbers
    }

    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.withUnsafeBufferPointer { ckernels_crc32(0, $0.baseAddress, $0.count) }
    }
}
