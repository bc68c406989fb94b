import FileAccess

/// The headwords of a dictionary file as they were found once, kept beside it: opening them takes a tenth of the time of
/// finding them.
///
/// Format, all numbers of 64 bits, little-endian: `BITEXTDI`; the version; what the index was made of (the dictionary's
/// inode, size and time of change, and the folding of characters), as a hash; a hash of all that follows; the number of
/// entries, headwords, slots, beginnings and their slots; then the tables of `HeadwordIndex`, widest elements first.
///
/// An index of another version or another state of the dictionary, or a damaged one, is made anew. It is written under
/// another name and renamed: two programs at once, or one that is killed, leave a whole index or none.
struct DictionaryIndexFile {
    static let version: UInt64 = 2

    let dictionaryFile: MappedFile
    let path: String
    private let origin: UInt64

    private static let magic: UInt64 = 0x4944_5458_4554_4942
    private static let headerWords = 9

    /// - Parameter file: the dictionary.
    init(of file: MappedFile) {
        dictionaryFile = file
        path = file.path + ".index"
        var origin = TextKey(file.identity)
        for byte in BundledFile.bytes(HanFolding.fileName) { origin.append(UInt64(byte)) }
        self.origin = origin.value
    }

    /// The dictionary by its index, which is written if there is none that fits.
    ///
    /// - Throws: `LexiconError` if the dictionary has to be read and cannot be.
    func dictionary() throws(LexiconError) -> ChineseDictionary {
        if let known = read() { return known }
        let dictionary = try ChineseDictionary(dictionaryFile)
        if let fault = Self.incompleteness(of: dictionaryFile.bytes, entries: dictionary.entryCount) {
            throw .incomplete(dictionaryFile.path, reason: fault)
        }
        // A folder that cannot be written to costs time at every start, and nothing else.
        try? write(dictionary)
        return dictionary
    }

    /// What shows that a dictionary was cut: the number of entries that its head says, or a last line without its end. Nil
    /// where it is whole, as far as it tells.
    static func incompleteness(of bytes: UnsafeRawBufferPointer, entries: Int) -> String? {
        let end = bytes.last { $0 != 0x0A && $0 != 0x0D }
        guard end == UInt8(ascii: "/") else { return "its last line breaks off" }
        for line in bytes.prefix(1 << 16).split(separator: 0x0A) {
            guard line.first == UInt8(ascii: "#") else { break }
            let words = String(decoding: line, as: UTF8.self).split { $0 == "=" || $0.isWhitespace }
            guard words.count == 3, words[1] == "entries", let said = Int(words[2]), said != entries else { continue }
            return "it has \(entries) entries and says \(said)"
        }
        return nil
    }

    func write(_ dictionary: ChineseDictionary) throws(FileError) {
        let headwords = dictionary.headwords
        var content: [UInt8] = []
        func append<Element: BitwiseCopyable>(_ elements: [Element]) {
            // Numbers without padding, as they lie in memory.
            elements.withUnsafeBytes { content.append(contentsOf: $0) }
        }
        let counts = [
            dictionary.meanings.count, headwords.entries.count, headwords.entries.slots.count, headwords.reach.count,
            headwords.reach.slots.count,
        ]
        append(counts.map { UInt64($0).littleEndian })
        append(headwords.entries.keys)
        append(headwords.reach.keys)
        append(headwords.entries.slots)
        append(headwords.entries.values)
        append(headwords.next)
        append(dictionary.meanings)
        append(headwords.reach.slots)
        append(headwords.reach.values)
        // To whole words, which the hash is made of.
        while content.count % 8 != 0 { content.append(0) }
        let hash = content.withUnsafeBytes { Self.hash($0) }
        let file = try CacheFolder.output(path)
        for word in [Self.magic, Self.version, origin, hash] {
            try file.write((0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) })
        }
        try file.write(content)
        try file.commit()
    }

    /// Nil if there is no index that fits.
    func read() -> ChineseDictionary? {
        guard let file = try? MappedFile(path), file.bytes.count >= Self.headerWords * 8, file.bytes.count % 8 == 0
        else {
            return nil
        }
        let bytes = file.bytes
        func word(_ index: Int) -> UInt64 {
            UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        }
        guard word(0) == Self.magic, word(1) == Self.version, word(2) == origin,
            word(3) == Self.hash(UnsafeRawBufferPointer(rebasing: bytes[32...]))
        else { return nil }
        // What the hash vouches for was written by `write`; the sizes are checked all the same before anything is read.
        let counts = (4..<Self.headerWords).map { Int(truncatingIfNeeded: word($0)) }
        guard counts.allSatisfy({ $0 >= 0 && $0 <= bytes.count }) else { return nil }
        let (entries, heads, slots, starts, startSlots) = (counts[0], counts[1], counts[2], counts[3], counts[4])
        let size = Self.headerWords * 8 + 8 * (heads + starts) + 4 * (slots + heads + 2 * entries + startSlots) + starts
        guard (size + 7) / 8 * 8 == bytes.count else { return nil }
        var position = Self.headerWords * 8
        func next<Element: BitwiseCopyable>(_ count: Int, _: Element.Type) -> [Element] {
            let end = position + count * MemoryLayout<Element>.stride
            defer { position = end }
            // The mapping starts at a page, and wider elements stand before narrower ones: all are aligned.
            return Array(UnsafeRawBufferPointer(rebasing: bytes[position..<end]).bindMemory(to: Element.self))
        }
        let keys = next(heads, UInt64.self)
        let startKeys = next(starts, UInt64.self)
        let table = KeyTable(slots: next(slots, Int32.self), keys: keys, values: next(heads, Int32.self))
        let further = next(entries, Int32.self)
        let meanings = next(entries, Int32.self)
        let reach = KeyTable(slots: next(startSlots, Int32.self), keys: startKeys, values: next(starts, UInt8.self))
        return ChineseDictionary(
            dictionaryFile, meanings: meanings,
            headwords: HeadwordIndex(entries: table, reach: reach, next: further))
    }

    /// Four sums of products of words, side by side, so that four megabytes take half a millisecond.
    private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let words = bytes.bindMemory(to: UInt64.self)
        let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
        var (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
        func mix(_ sum: inout UInt64, _ word: UInt64) {
            sum = (sum ^ word) &* multiplier
            sum ^= sum &>> 29
        }
        var index = 0
        while index + 4 <= words.count {
            mix(&first, words[index])
            mix(&second, words[index + 1])
            mix(&third, words[index + 2])
            mix(&fourth, words[index + 3])
            index += 4
        }
        var sum = UInt64(words.count)
        while index < words.count {
            sum = (sum ^ words[index]) &* multiplier
            index += 1
        }
        for lane in [first, second, third, fourth] { sum = (sum ^ lane) &* multiplier ^ sum >> 31 }
        return sum
    }
}
