import Foundation

/// What the machine has beside the program. Tests that need it say so when they are skipped.
package enum InstalledComponents {
    private static func variable(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The cache folder, as the command finds it.
    package static var cache: String {
        variable("BITEXT_CACHE") ?? (variable("XDG_CACHE_HOME") ?? (variable("HOME") ?? "/tmp") + "/.cache") + "/bitext"
    }

    /// Whether the sentence encoder is in the cache.
    package static var hasEncoder: Bool {
        FileManager.default.fileExists(atPath: cache + "/sentence-encoder-1.model")
    }

    /// Whether CC-CEDICT is in the cache.
    package static var hasDictionary: Bool {
        FileManager.default.fileExists(atPath: cache + "/cc-cedict.u8")
    }

    /// Where Tools/test has put translate-toolkit.
    package static var translateToolkit: String? {
        variable("BITEXT_TRANSLATE_TOOLKIT").flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
    }

    /// Whether the command runs under a sanitizer, which takes memory and time of its own.
    package static var isSanitized: Bool { variable("BITEXT_SANITIZER") != nil }
    /// Whether that is the thread sanitizer.
    package static var isThreadSanitized: Bool { variable("BITEXT_SANITIZER") == "thread" }

    /// Whether a program is on the PATH.
    package static func has(_ program: String) -> Bool {
        (try? BuiltCommand.execute(["sh", "-c", "command -v \(program)"]).status) == 0
    }
}
