import CZip
import Glibc

/// Makes zip archives for tests.
package enum ArchiveFixture {
    /// An archive of parts, in this order, deflated.
    package static func archive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var template = Array("/tmp/bitext-archive-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        close(descriptor)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(path) }
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else { return [] }
        for (name, bytes) in parts {
            // The library frees the copy when the archive is written, but not one of no bytes.
            let copy = bytes.isEmpty ? nil : malloc(bytes.count)
            if let copy { bytes.withUnsafeBytes { _ = memcpy(copy, $0.baseAddress!, $0.count) } }
            let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), copy == nil ? 0 : 1)
            zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        }
        zip_close(archive)
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        var bytes = [UInt8](repeating: 0, count: ftell(file))
        rewind(file)
        fread(&bytes, 1, bytes.count, file)
        return bytes
    }

    /// The same of parts that are text.
    package static func archive(_ parts: [(name: String, text: String)]) -> [UInt8] {
        archive(parts.map { (name: $0.name, bytes: Array($0.text.utf8)) })
    }
}
