import Glibc

/// Where models and dictionaries live: `BITEXT_CACHE`, else `bitext` in the XDG cache folder.
package enum CacheFolder {
    package static var path: String {
        if let given = variable("BITEXT_CACHE") { return given }
        if let base = variable("XDG_CACHE_HOME") { return base + "/bitext" }
        return (variable("HOME") ?? "/tmp") + "/.cache/bitext"
    }

    /// The path of a file in the cache, if it is there.
    package static func file(_ name: String) -> String? {
        let path = path + "/" + name
        return access(path, R_OK) == 0 ? path : nil
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
