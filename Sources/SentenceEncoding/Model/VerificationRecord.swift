import FileAccess
import Glibc

/// Remembers, in the cache folder, which state of which model file was last compared with its checksum, so that this is
/// done once for each file and not at every start.
enum VerificationRecord {
    private static let name = "sentence-encoder.verified"

    /// Compares the content with its checksum unless this very file, unchanged since, has passed already.
    static func checkOnce(_ file: ModelFile) throws(EncoderError) {
        let line = entry(file)
        if read().contains(where: { $0 == line }) { return }
        try file.checkContent()
        write(line)
    }

    private static func entry(_ file: ModelFile) -> String { "\(file.checksum) \(file.file.identity)" }

    private static func read() -> [Substring] {
        guard let path = try? CacheFolder.file(name), let bytes = try? InputFile.read(path) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }

    /// Keeps the last few. Where the folder cannot be written, the next start checks again: no harm but the time.
    private static func write(_ line: String) {
        let lines = (read().map(String.init).filter { $0 != line } + [line]).suffix(8)
        guard let output = try? CacheFolder.output(CacheFolder.path + "/" + name) else { return }
        guard (try? output.write(lines.joined(separator: "\n") + "\n")) != nil else { return }
        try? output.commit()
    }
}
