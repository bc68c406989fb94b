import Glibc
import Synchronization

/// Lines of a stream for many tasks at once, read ahead by a thread of its own: waiting for the next one keeps no
/// processor from work, and so much that is not yet settled is read and no more.
///
///     let feed = try LineFeed("-", longest: 1 << 20, most: 32)
///     while let line = await feed.next() {
///         print(line.number)
///         feed.settle(line)
///     }
package final class LineFeed: Sendable {
    /// A line and its place.
    package struct Line: Sendable {
        /// Counted from 1.
        package var number: Int
        /// Without its end; nil where it has more bytes than a line may have.
        package var bytes: [UInt8]?
        /// What it counts for until it is settled.
        fileprivate let weight: Int
    }

    private struct State {
        var lines: [Line] = []
        var waiting: [CheckedContinuation<Line?, Never>] = []
        var unsettled = (lines: 0, bytes: 0)
        var isReaderWaiting = false
        var isClosed = false
        var failure: FileError?
    }

    private let state = Mutex(State())
    private let room = Semaphore()
    private let most: (lines: Int, bytes: Int)

    /// Begins to read.
    ///
    /// - Parameters:
    ///   - path: `-` is standard input.
    ///   - longest: the most bytes of a line, and of all that are not yet settled where these are more than one.
    ///   - most: lines that are read and not yet settled.
    /// - Throws: `FileError` where the file cannot be opened.
    package init(_ path: String, longest: Int, most: Int) throws(FileError) {
        self.most = (max(1, most), longest)
        let descriptor = try InputFile.open(path)
        let thread = OwnThread { [self] in
            var stream = LineStream(path, descriptor: descriptor, longest: longest)
            read(&stream)
        }
        guard let reason = thread.start() else { return }
        Glibc.close(descriptor)
        throw .unreadable(path, reason: reason)
    }

    /// The next line for the task that asks; nil after the last.
    package func next() async -> Line? {
        await withCheckedContinuation { continuation in
            let answer: Line?? = state.withLock { state in
                if !state.lines.isEmpty { return .some(state.lines.removeFirst()) }
                if state.isClosed { return .some(nil) }
                state.waiting.append(continuation)
                return nil
            }
            if let answer { continuation.resume(returning: answer) }
        }
    }

    /// Says that nothing of a line is held any more: others may be read in its place.
    package func settle(_ line: Line) {
        let wakes = state.withLock { state in
            state.unsettled.lines -= 1
            state.unsettled.bytes -= line.weight
            defer { state.isReaderWaiting = false }
            return state.isReaderWaiting
        }
        if wakes { room.signal() }
    }

    /// Ends it: whoever waits gets nil. The thread ends with the read that it is in.
    package func close() { end(nil) }

    /// What ended the reading before the end of the stream.
    package var failure: FileError? { state.withLock { $0.failure } }

    /// Lines that are read and not yet settled.
    var unsettledLines: Int { state.withLock { $0.unsettled.lines } }

    private func read(_ stream: inout LineStream) {
        var number = 0
        do throws(FileError) {
            while let line = try stream.next() {
                number += 1
                switch line {
                case .whole(let bytes):
                    guard give(Line(number: number, bytes: bytes, weight: bytes.count)) else { return }
                case .tooLong: guard give(Line(number: number, bytes: nil, weight: 0)) else { return }
                }
            }
            end(nil)
        } catch {
            end(error)
        }
    }

    /// Gives a line to whoever waits for one, once there is room; false where nobody wants it any more.
    private func give(_ line: Line) -> Bool {
        while true {
            let (isClosed, hasRoom, taker): (Bool, Bool, CheckedContinuation<Line?, Never>?) = state.withLock { state in
                guard !state.isClosed else { return (true, false, nil) }
                let held = state.unsettled
                guard held.lines == 0 || (held.lines < most.lines && held.bytes + line.weight <= most.bytes) else {
                    state.isReaderWaiting = true
                    return (false, false, nil)
                }
                state.unsettled = (held.lines + 1, held.bytes + line.weight)
                guard state.waiting.isEmpty else { return (false, true, state.waiting.removeFirst()) }
                state.lines.append(line)
                return (false, true, nil)
            }
            if isClosed { return false }
            if hasRoom {
                taker?.resume(returning: line)
                return true
            }
            room.wait()
        }
    }

    private func end(_ failure: FileError?) {
        let (waiting, wakes) = state.withLock { state in
            defer {
                state.waiting = []
                state.isReaderWaiting = false
                state.isClosed = true
                state.failure = state.failure ?? failure
            }
            return (state.waiting, state.isReaderWaiting)
        }
        for continuation in waiting { continuation.resume(returning: nil) }
        if wakes { room.signal() }
    }
}
