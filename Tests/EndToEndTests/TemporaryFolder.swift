import Foundation

/// A folder of its own for a test, gone with it.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "bitext-end-to-end-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ name: String) -> String { path + "/" + name }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, bytes: Data(text.utf8)) }

    @discardableResult
    func write(_ name: String, bytes: Data) throws -> String {
        try bytes.write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }

    func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

    func data(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path(name))) }

    /// The names in the folder, sorted.
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}

/// The lines of a text whose every line ends in LF.
func lines(_ text: String) -> [String] {
    // By bytes: a CR LF is one Character, which is no line end to split at.
    var result = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
    if result.last == "" { result.removeLast() }
    return result
}

func lines(ofFile path: String) throws -> [String] {
    lines(String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self))
}
