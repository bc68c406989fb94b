import Glibc

/// Lines as they arrive: each is given as soon as its end was read, whatever else is still to come.
///
/// No more is held than the longest line allowed: the bytes of a longer one are read and forgotten.
struct LineStream: ~Copyable {
    /// A line without its end.
    enum Line: Sendable, Hashable {
        case whole([UInt8])
        /// It has more bytes than a line may have.
        case tooLong
    }

    private let path: String
    private let descriptor: Int32
    private let longest: Int
    /// What was read and not given.
    private var chunk: [UInt8]
    private var rest: Range<Int> = 0..<0
    private var isAtEnd = false

    /// - Parameters:
    ///   - path: of the file, for messages.
    ///   - descriptor: open for reading; it is closed in the end.
    ///   - longest: the most bytes of a line.
    init(_ path: String, descriptor: Int32, longest: Int) {
        self.path = path
        self.descriptor = descriptor
        self.longest = longest
        chunk = [UInt8](repeating: 0, count: 1 << 16)
    }

    deinit { close(descriptor) }

    /// The next line, ended by LF, a CR before it dropped; the last needs no LF. Nil after the last.
    ///
    /// - Throws: `FileError.readFailed`.
    mutating func next() throws(FileError) -> Line? {
        var line: [UInt8] = []
        var isTooLong = false
        var isBegun = false
        while true {
            if rest.isEmpty, try !fill() {
                return isBegun ? Self.ended(line, isTooLong) : nil
            }
            isBegun = true
            let end = chunk[rest].firstIndex(of: 0x0A)
            let part = rest.lowerBound..<(end ?? rest.upperBound)
            if !isTooLong, line.count + part.count > longest {
                isTooLong = true
                line = []
            }
            if !isTooLong { line.append(contentsOf: chunk[part]) }
            rest = (end.map { $0 + 1 } ?? rest.upperBound)..<rest.upperBound
            if end != nil { return Self.ended(line, isTooLong) }
        }
    }

    private static func ended(_ line: [UInt8], _ isTooLong: Bool) -> Line {
        if isTooLong { return .tooLong }
        return .whole(line.last == 0x0D ? line.dropLast() : line)
    }

    /// Waits for bytes; false at the end.
    private mutating func fill() throws(FileError) -> Bool {
        while !isAtEnd {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .readFailed(path, reason: reasonOfErrno()) }
            isAtEnd = count == 0
            rest = 0..<count
            return count > 0
        }
        return false
    }
}
