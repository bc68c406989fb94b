import CZlib
import CZstandard
import FileAccess
import Foundation

/// Makes archives of a crawl for tests.
enum ArchiveFixture {
    static func page(_ text: String) -> String { "<html><body><p>\(text)</p></body></html>" }

    /// A record of WARC.
    static func record(
        _ type: String, _ address: String, _ content: [UInt8],
        contentType: String = "application/http; msgtype=response",
        length: Int? = nil
    ) -> [UInt8] {
        let head = """
            WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r\nWARC-Date: 2023-04-12T08:00:00Z\r\n\
            WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\nContent-Type: \(contentType)\r\n\
            Content-Length: \(length ?? content.count)\r\n\r\n
            """
        return Array(head.utf8) + content + Array("\r\n\r\n".utf8)
    }

    static func response(
        _ body: [UInt8], status: String = "200 OK", headers: [String] = ["Content-Type: text/html; charset=utf-8"]
    ) -> [UInt8] {
        Array("HTTP/1.1 \(status)\r\n\(headers.map { $0 + "\r\n" }.joined())\r\n".utf8) + body
    }

    /// A record of a page at an address.
    static func page(_ address: String, _ text: String) -> [UInt8] {
        record("response", address, response(Array(page(text).utf8)))
    }

    /// Packs bytes as one gzip member (or, by the number of bits, as zlib or bare deflate).
    static func packed(_ bytes: [UInt8], bits: Int32 = 31) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, 9, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count + 200)
        let count = output.count
        return input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(count)
                deflate(&stream, Z_FINISH)
                return Array(output[..<(count - Int(stream.avail_out))])
            }
        }
    }

    /// Packs bytes as one frame of Zstandard.
    static func frame(_ bytes: [UInt8]) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
        let count = ZSTD_compress(&output, output.count, bytes, bytes.count, 3)
        return Array(output[..<count])
    }
}

/// A folder of files, gone with it.
final class FileFixture {
    let path: String

    init(_ files: [String: [UInt8]]) throws {
        path = NSTemporaryDirectory() + "bitext-pages-" + UUID().uuidString
        for (name, bytes) in files {
            let url = URL(fileURLWithPath: path + "/" + name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
