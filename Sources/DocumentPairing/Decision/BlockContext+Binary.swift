package import BitextModel
package import FileAccess

extension BlockContext {
    /// Reads what was written; nil for anything else.
    package init?(_ reader: inout BinaryReader) {
        guard let name = reader.text(), let kind = Block.Kind(rawValue: name), let numbers = reader.numbers(Int32.self)
        else { return nil }
        switch numbers.count {
        case 0: self.init(kind: kind)
        case 2: self.init(kind: kind, position: .cue(start: numbers[0], end: numbers[1]))
        case 3: self.init(kind: kind, position: .cell(table: numbers[0], row: numbers[1], column: numbers[2]))
        default: return nil
        }
    }

    /// Writes what a document says of a block, which is evidence as its sentences are.
    package func write(to writer: inout BinaryWriter) {
        writer.text(kind.rawValue)
        switch position {
        case .flow: writer.numbers([Int32]())
        case .cue(let start, let end): writer.numbers([start, end])
        case .cell(let table, let row, let column): writer.numbers([table, row, column])
        }
    }
}
