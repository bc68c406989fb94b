import Dispatch
import Synchronization

/// Threads that make values for another one, which takes them in an order of its own, and helps where it would have to wait:
/// there are as many threads as cores, that one among them.
///
/// Values are given back to the thread that made them: memory that one thread allocates and another frees makes both wait for
/// a lock of the C library, which takes a fifth of the time where much is small.
package final class WorkerThreads<Value: Sendable>: Sendable {
    /// Where a value is to come: filled by one thread, taken once by another.
    package final class Slot: @unchecked Sendable {
        private var value: Value?
        private var worker: Int?
        private let done = DispatchSemaphore(value: 0)

        package init() {}

        fileprivate func fill(_ value: consuming Value, worker: Int?) {
            self.value = value
            self.worker = worker
            done.signal()
        }

        fileprivate func wait(until deadline: DispatchTime) -> Bool { done.wait(timeout: deadline) == .success }

        fileprivate func take() -> (value: Value, worker: Int?) {
            guard let value = value.take() else { preconditionFailure("a value is taken twice") }
            return (value, worker)
        }
    }

    private let threads: Threads

    /// - Parameters:
    ///   - count: how many cores are to be used: a thread for each but that of who takes the values.
    ///   - label: what debuggers call the threads.
    package init(count: Int, label: String) {
        threads = Threads(count - 1)
        for number in 0..<(count - 1) {
            // A serial queue has a thread of its own, whatever waits on those that all other queues share.
            DispatchQueue(label: "\(label).\(number)").async { [threads] in threads.work(number) }
        }
    }

    deinit { threads.stop() }

    /// Makes a value on the first thread that is free.
    ///
    /// - Parameter begin: called in the order of the calls, never twice at once, whatever the threads; what it gives back
    ///   makes the value, side by side with others.
    package func run(into slot: Slot, _ begin: @escaping @Sendable () -> @Sendable () -> Value) {
        threads.add(Task(slot: slot, begin: begin))
    }

    private struct Task: Sendable {
        let slot: Slot
        let begin: @Sendable () -> @Sendable () -> Value
    }

    /// The value that comes to a slot, and the number of the thread that made it; nil if that was this one.
    ///
    /// - Precondition: it was not taken yet.
    package func take(_ slot: Slot) -> (value: Value, worker: Int?) {
        while !slot.wait(until: .now()) {
            if threads.workOnce(as: nil) { continue }
            _ = slot.wait(until: .distantFuture)
            break
        }
        return slot.take()
    }

    /// Lets a value go, and frees it on a thread: before that thread's next task.
    package func giveBack(_ value: consuming Value, to worker: Int) {
        // No reference may stay here, or the last one might be let go here.
        var value: Value? = consume value
        threads.giveBack(&value, to: worker)
    }

    /// What the threads share, which they hold as long as they work.
    private final class Threads: Sendable {
        private struct State: Sendable {
            var isStopped = false
            /// Those that nobody has begun.
            var tasks: [Task] = []
            /// What is to be freed, by thread.
            var returned: [[Value?]]
        }

        private let state: Mutex<State>
        /// Held while a task is begun.
        private let beginning = Mutex(())
        private let waiting = DispatchSemaphore(value: 0)
        private let count: Int

        init(_ count: Int) {
            self.count = count
            state = Mutex(State(returned: Array(repeating: [], count: count)))
        }

        func add(_ task: Task) {
            state.withLock { $0.tasks.append(task) }
            waiting.signal()
        }

        func giveBack(_ value: inout Value?, to worker: Int) {
            state.withLock { state in
                state.returned[worker].append(nil)
                swap(&state.returned[worker][state.returned[worker].count - 1], &value)
            }
        }

        /// Lets the threads end, once nothing is left to be done.
        func stop() {
            state.withLock { $0.isStopped = true }
            for _ in 0..<count { waiting.signal() }
        }

        func work(_ number: Int) {
            while true {
                waiting.wait()
                var freed: [Value?] = []
                state.withLock { swap(&freed, &$0.returned[number]) }
                freed = []
                // Another thread may have done what this one was woken for.
                if !workOnce(as: number), state.withLock({ $0.isStopped }) { return }
            }
        }

        /// Does what was given first; false where there is nothing.
        func workOnce(as worker: Int?) -> Bool {
            let begun: (slot: Slot, make: @Sendable () -> Value)? = beginning.withLock { _ in
                let task = state.withLock { $0.tasks.isEmpty ? nil : $0.tasks.removeFirst() }
                return task.map { ($0.slot, $0.begin()) }
            }
            guard let begun else { return false }
            begun.slot.fill(begun.make(), worker: worker)
            return true
        }
    }
}
