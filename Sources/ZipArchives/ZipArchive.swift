import BitextModel
import CZip
import Glibc

/// The parts of a zip archive that lies in memory: what DOCX, ODT, EPUB and XLSX files are.
///
/// Bounded in everything that the archive itself says: how many parts it has, how large one is and all together, and how
/// many bytes one byte unpacks to (a deflated stream of zeros gives 1,032 for one).
///
///     let archive = try ZipArchive(bytes, file: "a.docx")
///     let body = try archive.bytes(of: "word/document.xml")
package final class ZipArchive {
    /// What an archive may ask for.
    package struct Limits: Sendable {
        /// Parts, folders included.
        package var parts = 50_000
        /// Bytes of one part, unpacked.
        package var partBytes = 512 << 20
        /// Bytes of all parts that are asked for, unpacked.
        package var bytes = 1 << 30
        /// Bytes of a part a packed byte, above `ratioFree` bytes.
        package var ratio = 400
        package var ratioFree = 1 << 24

        package init() {}
    }

    /// The file's name in messages.
    package let file: String
    /// The names of all parts, in the archive's order.
    package let names: [String]

    // An opaque C object over a copy of the bytes that it frees itself; freed in deinit and used by this class alone.
    private let archive: OpaquePointer
    private let indices: [String: Int]
    private let limits: Limits
    private var unpacked = 0

    /// Opens an archive.
    ///
    /// - Throws: `ZipError` for what is no archive, and for one of too many parts.
    /// - Complexity: O(bytes).
    package init(_ bytes: [UInt8], file: String, limits: Limits = Limits()) throws(ZipError) {
        self.file = file
        self.limits = limits
        // To the library nothing at all is an archive without parts.
        guard !bytes.isEmpty else { throw .damaged(file, reason: "the file is empty") }
        // The library frees the copy with free().
        guard let copy = malloc(bytes.count) else { throw .damaged(file, reason: "memory is exhausted") }
        bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, $0.count) } }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
            free(copy)
            throw .damaged(file, reason: "memory is exhausted")
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .damaged(file, reason: String(cString: zip_error_strerror(&error)))
        }
        self.archive = archive
        let count = Int(zip_get_num_entries(archive, 0))
        guard count <= limits.parts else {
            zip_discard(archive)
            throw .tooMany(file, parts: count, limit: limits.parts)
        }
        var names: [String] = []
        var indices: [String: Int] = [:]
        for index in 0..<count {
            guard let name = zip_get_name(archive, zip_uint64_t(index), 0) else { continue }
            let text = String(cString: name)
            names.append(text)
            // Of two parts of one name the first counts, as in other readers.
            if indices[text] == nil { indices[text] = index }
        }
        self.names = names
        self.indices = indices
    }

    deinit { zip_discard(archive) }

    /// Whether the archive has a part of this name.
    package func has(_ name: String) -> Bool { indices[name] != nil }

    /// A part, unpacked and checked against its sum.
    ///
    /// - Throws: `ZipError` where there is no such part, where it is encrypted or damaged, and beyond the limits.
    /// - Complexity: O(bytes of the part).
    package func bytes(of name: String) throws(ZipError) -> [UInt8] {
        guard let index = indices[name] else { throw .missing(file, part: name) }
        var stat = zip_stat_t()
        guard zip_stat_index(archive, zip_uint64_t(index), 0, &stat) == 0 else { throw fault(name) }
        let size = Int(clamping: stat.size)
        let packed = max(1, Int(clamping: stat.comp_size))
        let limit = min(limits.partBytes, limits.bytes - unpacked)
        guard size <= limit else { throw .tooLarge(file, part: name, bytes: size, limit: limit) }
        guard size <= limits.ratioFree || size / packed <= limits.ratio else {
            throw .tooDense(file, part: name, ratio: size / packed, limit: limits.ratio)
        }
        guard let part = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw fault(name) }
        defer { zip_fclose(part) }
        var bytes = [UInt8](repeating: 0, count: size)
        var filled = 0
        while filled < size {
            let read = bytes.withUnsafeMutableBytes { buffer in
                zip_fread(part, buffer.baseAddress.map { $0 + filled }, zip_uint64_t(size - filled))
            }
            guard read > 0 else { throw .damaged(file, reason: "the part \(name) ends early or is damaged") }
            filled += Int(read)
        }
        // Reading on to the end checks the sum; a part that is longer than it says is damaged.
        var more: UInt8 = 0
        guard zip_fread(part, &more, 1) == 0 else {
            throw .damaged(file, reason: "the part \(name) is longer than it says, or its sum is wrong")
        }
        unpacked += size
        return bytes
    }

    private func fault(_ part: String) -> ZipError {
        let error = zip_get_error(archive)
        if let error, zip_error_code_zip(error) == ZIP_ER_NOPASSWD { return .encrypted(file) }
        let reason = error.map { String(cString: zip_error_strerror($0)) } ?? "unknown"
        return .damaged(file, reason: "the part \(part): \(reason)")
    }
}
