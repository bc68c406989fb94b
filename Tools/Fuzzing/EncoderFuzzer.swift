// swift-format-ignore-file: NeverUseForceTry
// What libFuzzer calls: texts for the tokenizer, model files with changed headers for the loader, and changed tables for
// the tokenizer's tries. Built and run by Tools/fuzz-encoder under the address sanitizer.
import CKernels
import Glibc

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
    switch mode % 3 {
    case 0:
        let pieces = tokenizer.pieces(of: String(decoding: rest, as: UTF8.self))
        precondition(!pieces.isEmpty && pieces.allSatisfy { $0 >= 0 && $0 < ModelWeights.pieceCount })
    case 1: changedHeader(rest)
    default: changedTables(rest)
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
