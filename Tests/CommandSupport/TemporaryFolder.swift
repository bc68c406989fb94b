package import Foundation

/// A folder of its own for a test, gone with it.
package final class TemporaryFolder {
    /// Where it is.
    package let path: String

    /// Makes an empty folder.
    package init() throws {
        path = NSTemporaryDirectory() + "bitext-end-to-end-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a name in the folder.
    package func path(_ name: String) -> String { path + "/" + name }

    /// Writes a text; its path.
    @discardableResult
    package func write(_ name: String, _ text: String) throws -> String { try write(name, bytes: Data(text.utf8)) }

    /// Writes bytes; their path.
    @discardableResult
    package func write(_ name: String, bytes: Data) throws -> String {
        try bytes.write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }

    /// What a file holds, as text.
    package func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

    /// What a file holds.
    package func data(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path(name))) }

    /// The names in the folder, sorted.
    package func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}

/// The lines of a text whose every line ends in LF.
package func lines(_ text: String) -> [String] {
    // By bytes: a CR LF is one Character, which is no line end to split at.
    var result = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
    if result.last == "" { result.removeLast() }
    return result
}

/// The lines of a file, as `lines(_:)` has them.
package func lines(ofFile path: String) throws -> [String] {
    lines(String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self))
}
