// swift-format-ignore-file: NeverUseForceTry
// What libFuzzer calls: texts for the tokenizer, model files with changed headers for the loader, changed tables for the
// tokenizer's tries, and model files with changed content for the network. Built and run by Tools/fuzz-encoder under the
// address sanitizer.
import CKernels
import Glibc

@testable import FileAccess
@testable import SentenceEncoding

private let model = try! ModelFile(path: String(cString: getenv("BITEXT_FUZZ_MODEL")))
private let tokenizer = try! Tokenizer(model)
/// Tables on the heap with their exact sizes, so that the sanitizer sees every access outside of them.
private let units = Array(try! model.array("characters.trie", of: UInt32.self).prefix(20_000))
private let replacements = Array(try! model.array("characters.text", of: UInt8.self).prefix(5_000))
private let nodes = Array(try! model.array("trie", of: PieceTrie.Node.self).prefix(20_000))
private let headerSize = 64 + 32 * 40

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = UnsafeBufferPointer(start: start, count: count)
    guard let mode = input.first else { return 0 }
    let rest = UnsafeBufferPointer(rebasing: input.dropFirst())
    switch mode % 4 {
    case 0:
        let pieces = tokenizer.pieces(of: String(decoding: rest, as: UTF8.self))
        precondition(!pieces.isEmpty && pieces.allSatisfy { $0 >= 0 && $0 < ModelWeights.pieceCount })
    case 1: changedHeader(rest)
    case 2: changedTables(rest)
    default: changedContent(rest)
    }
    return 0
}

/// Groups of four bytes: where to change what, a checksum that fits, and a file that ends somewhere.
private func changedHeader(_ input: UnsafeBufferPointer<UInt8>) {
    var bytes = Array(model.file.bytes.prefix(8192))
    for i in stride(from: 0, to: input.count - 3, by: 4) {
        bytes[(Int(input[i]) << 8 | Int(input[i + 1])) % headerSize] ^= input[i + 2] | input[i + 3]
    }
    if input.count % 2 == 0 {
        let size = withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { Array($0) }
        bytes.replaceSubrange(16..<24, with: size)
    }
    let length = min(bytes.count, Int(bytes[24]) | Int(bytes[25]) << 8)
    if length >= 64 {
        for i in 28..<32 { bytes[i] = 0 }
        let checksum = ckernels_crc32(0, bytes, length)
        for i in 0..<4 { bytes[28 + i] = UInt8(truncatingIfNeeded: checksum >> (8 * i)) }
    }
    let path = "/dev/shm/bitext-fuzz-\(getpid())"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    if let file = try? ModelFile(path: path) {
        _ = try? Tokenizer(file)
        _ = try? ModelWeights(file)
        _ = try? file.bytes("notice")
    }
    unlink(path)
}

/// The first half changes the tables, the second is the text.
private func changedTables(_ input: UnsafeBufferPointer<UInt8>) {
    var units = units
    var replacements = replacements
    var nodes = nodes
    let half = input.count / 2
    for i in stride(from: 0, to: half - 5, by: 6) {
        let place = Int(input[i]) << 16 | Int(input[i + 1]) << 8 | Int(input[i + 2])
        let value = UInt32(input[i + 3]) << 24 | UInt32(input[i + 4]) << 8 | UInt32(input[i + 5])
        switch value % 5 {
        case 0: units[place % units.count] ^= value
        case 1: nodes[place % 300].base = value
        case 2: nodes[place % nodes.count].parent = value
        case 3: nodes[place % nodes.count].piece = Int32(bitPattern: value)
        default: replacements[place % replacements.count] = UInt8(truncatingIfNeeded: value)
        }
    }
    units.withUnsafeBufferPointer { units in
        replacements.withUnsafeBufferPointer { replacements in
            nodes.withUnsafeBufferPointer { nodes in
                let tokenizer = Tokenizer(
                    normaliser: CharacterNormaliser(units: units, replacements: replacements),
                    trie: PieceTrie(nodes: nodes), unknownScore: -20)
                _ = tokenizer.pieces(of: String(decoding: input[half...], as: UTF8.self))
            }
        }
    }
}

/// A copy of the model file whose content can be changed under the encoder's feet.
private final class ChangeableModel {
    let file: ModelFile
    let bytes: UnsafeMutableRawBufferPointer
    private let sections: [UnsafeMutableRawBufferPointer]

    init() {
        let path = "/dev/shm/bitext-fuzz-model-\(getpid())"
        let original = model.file.bytes
        let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
        var written = 0
        while written < original.count {
            written += write(descriptor, original.baseAddress! + written, original.count - written)
        }
        let start = mmap(nil, original.count, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)!
        close(descriptor)
        bytes = UnsafeMutableRawBufferPointer(start: start, count: original.count)
        let file = try! ModelFile(path: path)
        self.file = file
        unlink(path)
        let bytes = bytes
        let names = [
            "trie", "characters.trie", "characters.text", "unknown", "embedding.scale", "embedding.offset", "epsilon",
            "projection", "projection.bias", "first", "first.bias", "second", "second.input", "second.output",
            "norm.gain", "norm.shift", "pool", "pool.bias", "dense.input", "dense.1", "dense.3", "embedding",
        ]
        sections = names.map { name in
            let section = try! file.bytes(name)
            let offset = section.baseAddress! - file.file.bytes.baseAddress!
            return UnsafeMutableRawBufferPointer(rebasing: bytes[offset..<offset + section.count])
        }
    }

    /// Changes places as the input says, and back after `body`.
    func changed(_ input: UnsafeBufferPointer<UInt8>, _ body: () -> Void) {
        var changes: [(section: Int, place: Int, old: UInt8)] = []
        for i in stride(from: 0, to: input.count - 5, by: 6) {
            let section = Int(input[i]) % sections.count
            let place = Int(input[i + 1]) << 16 | Int(input[i + 2]) << 8 | Int(input[i + 3])
            for (offset, value) in [(0, input[i + 4]), (1, input[i + 5])] {
                let at = (place * 251 + offset) % sections[section].count
                changes.append((section, at, sections[section][at]))
                sections[section][at] = value
            }
        }
        body()
        for (section, place, old) in changes.reversed() { sections[section][place] = old }
    }
}

// unsafe: libFuzzer calls from one thread.
nonisolated(unsafe) private let changeable = ChangeableModel()

/// The first quarter changes the content, the second is pieces as they come, whatever they are, the rest is text.
private func changedContent(_ input: UnsafeBufferPointer<UInt8>) {
    let quarter = input.count / 4
    let text = String(decoding: input[(2 * quarter)...].prefix(400), as: UTF8.self)
    let numbers = stride(from: quarter, to: min(2 * quarter, quarter + 160) - 3, by: 4).map { i in
        Int32(bitPattern: input[i..<i + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
    }
    changeable.changed(UnsafeBufferPointer(rebasing: input[..<quarter])) {
        guard let encoder = try? SentenceEncoder(changeable.file, concurrency: 1) else { return }
        let workspace = Network.Workspace()
        let sentences = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(12).map {
            encoder.tokenizer.contentPieces(of: String($0))
        }
        let vectors = encoder.encode(
            [numbers] + sentences.map { [Tokenizer.beginning] + $0 + [Tokenizer.end] }, workspace)
        precondition(vectors.count == (sentences.count + 1) * SentenceEncoder.width)
        let chunk = DocumentChunk(
            network: encoder.network, tokens: DocumentTokens([numbers] + sentences), sentences: 0..<sentences.count,
            projection: nil)
        _ = chunk.compute(workspace)
    }
}
