import Foundation

/// What the machine has beside the program. Tests that need it say so when they are skipped.
enum InstalledComponents {
    private static func variable(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    static var cache: String {
        variable("BITEXT_CACHE") ?? (variable("XDG_CACHE_HOME") ?? (variable("HOME") ?? "/tmp") + "/.cache") + "/bitext"
    }

    static var hasEncoder: Bool {
        FileManager.default.fileExists(atPath: cache + "/sentence-encoder-1.model")
    }

    /// Where Tools/test has put translate-toolkit.
    static var translateToolkit: String? {
        variable("BITEXT_TRANSLATE_TOOLKIT").flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
    }

    static func has(_ program: String) -> Bool {
        (try? BuiltCommand.execute(["sh", "-c", "command -v \(program)"]).status) == 0
    }
}
