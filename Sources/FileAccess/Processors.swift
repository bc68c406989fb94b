import Glibc

/// The machine's processors.
package enum Processors {
    /// How many are running: as many pieces of work are worth being done at a time.
    package static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
