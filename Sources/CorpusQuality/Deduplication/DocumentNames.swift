import FileAccess

/// The names of pairs of documents, written down as they come; a number stands for each.
///
/// The same pair may have several numbers, where many others were named between. Memory is constant.
final class DocumentNames {
    /// The documents of a unit's sides.
    struct Pair: Hashable {
        var source: String?
        var target: String?
    }

    /// The number of units that name no document.
    static let none = UInt64.max

    /// Each pair as the lengths of both names, `absent` for none, and their bytes; behind `stored` bytes that are in the
    /// file.
    private var end: [UInt8] = []
    private var stored = 0
    private var file: ScratchFile?
    private let limit: Int
    private var numbers: [Pair: UInt64] = [:]
    private var last: (pair: Pair, number: UInt64) = (Pair(), DocumentNames.none)
    private var read: [UInt64: Pair] = [:]

    private static let absent = UInt32.max
    /// So many pairs are known by heart.
    private static let mostKnown = 1 << 14

    /// - Parameter memory: bytes of names that are held before the file is used.
    init(memory: Int) { limit = memory }

    /// A number for the documents of a unit.
    ///
    /// - Throws: `FileError` where the file cannot be made or written.
    func number(of pair: Pair) throws(FileError) -> UInt64 {
        if pair == last.pair { return last.number }
        if pair.source == nil, pair.target == nil { return Self.none }
        let number = if let known = numbers[pair] { known } else { try add(pair) }
        last = (pair, number)
        return number
    }

    private func add(_ pair: Pair) throws(FileError) -> UInt64 {
        if end.count > limit { try store() }
        let number = UInt64(stored + end.count)
        let names = [pair.source, pair.target]
        for name in names {
            let length = name.map { UInt32($0.utf8.count) } ?? Self.absent
            withUnsafeBytes(of: length) { end.append(contentsOf: $0) }
        }
        for name in names { if let name { end.append(contentsOf: name.utf8) } }
        if numbers.count >= Self.mostKnown { numbers.removeAll(keepingCapacity: true) }
        numbers[pair] = number
        return number
    }

    private func store() throws(FileError) {
        let file = if let file { file } else { try ScratchFile() }
        self.file = file
        try file.append(end)
        stored += end.count
        end.removeAll(keepingCapacity: true)
    }

    /// The documents that a number stands for.
    ///
    /// - Throws: `FileError` where the file cannot be read.
    func pair(_ number: UInt64) throws(FileError) -> Pair {
        if number == Self.none { return Pair() }
        if let known = read[number] { return known }
        let lengths = try bytes(8, at: Int(number)).withUnsafeBytes { buffer in
            (buffer.loadUnaligned(as: UInt32.self), buffer.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
        }
        let (source, target) = (Self.length(lengths.0), Self.length(lengths.1))
        let names = try bytes(source + target, at: Int(number) + 8)
        let pair = Pair(
            source: lengths.0 == Self.absent ? nil : String(decoding: names[..<source], as: UTF8.self),
            target: lengths.1 == Self.absent ? nil : String(decoding: names[source...], as: UTF8.self))
        if read.count >= Self.mostKnown { read.removeAll(keepingCapacity: true) }
        read[number] = pair
        return pair
    }

    private static func length(_ written: UInt32) -> Int { written == absent ? 0 : Int(written) }

    private func bytes(_ count: Int, at offset: Int) throws(FileError) -> [UInt8] {
        guard let file, offset < stored else { return Array(end[(offset - stored)...].prefix(count)) }
        return try file.values(count, at: offset)
    }
}
