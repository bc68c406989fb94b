/// Rows of tab-separated fields: blank lines and lines that start with `#` are left out.
package struct Table: Sendable {
    package struct Row: Sendable {
        /// Counted from 1.
        package var line: Int
        package var fields: [Substring]
    }

    /// The file's name, for messages.
    package let name: String
    package let rows: [Row]

    package init(name: String, text: String) {
        var text = text
        text.makeContiguousUTF8()
        self.name = name
        var rows: [Row] = []
        var number = 0
        let native = text.utf8
        let bytes = native.span
        // By offsets in the bytes: splitting the views is ten times slower, and every start of the program reads tables.
        func content(_ start: Int, _ end: Int) -> Substring {
            text[native.index(native.startIndex, offsetBy: start)..<native.index(native.startIndex, offsetBy: end)]
        }
        var position = 0
        while position <= bytes.count {
            number += 1
            var start = position
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            position = end + 1
            if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            if number == 1, end - start >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start += 3 }
            guard start < end, bytes[start] != UInt8(ascii: "#") else { continue }
            var fields: [Substring] = []
            var field = start
            for place in start...end where place == end || bytes[place] == UInt8(ascii: "\t") {
                fields.append(content(field, place))
                field = place + 1
            }
            rows.append(Row(line: number, fields: fields))
        }
        self.rows = rows
    }

    /// A table that is compiled into the program.
    package init(bundled name: String) { self.init(name: name, text: BundledFile.text(name)) }

    /// A table of the user's.
    package init(file path: String) throws(FileError) {
        self.init(name: path, text: String(decoding: try InputFile.read(path), as: UTF8.self))
    }
}
