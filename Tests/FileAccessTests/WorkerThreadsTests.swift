import FileAccess
import Synchronization
import Testing

/// Values come whoever makes them, and are begun in order.
@Suite struct WorkerThreadsTests {
    @Test(arguments: [1, 2, 5])
    func valuesAreBegunInOrder(count: Int) {
        let threads = WorkerThreads<[Int]>(count: count, label: "test")
        let begun = Mutex<[Int]>([])
        let slots = (0..<200).map { _ in WorkerThreads<[Int]>.Slot() }
        for (number, slot) in slots.enumerated() {
            threads.run(into: slot) {
                begun.withLock { $0.append(number) }
                return { [number, number * number] }
            }
        }
        for (number, slot) in slots.enumerated() {
            let (value, worker) = threads.take(slot)
            #expect(value == [number, number * number])
            // Alone, the thread that takes them makes them all.
            if count == 1 { #expect(worker == nil) }
            if let worker {
                #expect((0..<count - 1).contains(worker))
                threads.giveBack(value, to: worker)
            }
        }
        #expect(begun.withLock { $0 } == Array(0..<200))
    }

    /// What is given back is let go of, while the threads are there or with them.
    @Test func valuesAreFreed() async {
        final class Counted: Sendable {
            let count: Mutex<Int>.Box
            init(_ count: Mutex<Int>.Box) {
                self.count = count
                count.value.withLock { $0 += 1 }
            }
            deinit { count.value.withLock { $0 -= 1 } }
        }
        let alive = Mutex<Int>.Box()
        do {
            let threads = WorkerThreads<[Counted]>(count: 3, label: "test")
            for _ in 0..<50 {
                let slot = WorkerThreads<[Counted]>.Slot()
                threads.run(into: slot) { { [Counted(alive)] } }
                let (value, worker) = threads.take(slot)
                if let worker { threads.giveBack(value, to: worker) }
            }
        }
        // Threads end when they find out.
        for _ in 0..<1_000 where alive.value.withLock({ $0 }) > 0 { try? await Task.sleep(for: .milliseconds(2)) }
        #expect(alive.value.withLock { $0 } == 0)
    }
}

extension Mutex<Int> {
    fileprivate final class Box: Sendable { let value = Mutex(0) }
}
