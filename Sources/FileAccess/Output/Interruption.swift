import CTemporaryFiles

/// What becomes of half-written files when the program is ended from outside.
package enum Interruption {
    /// Lets signals that end the program (SIGINT, SIGTERM, SIGHUP, SIGPIPE ...) and `exit` remove what is half written.
    ///
    /// For a program's start: it sets the process's signal handlers, which a library has no business to do. Without it,
    /// what an interrupted run leaves is removed by the next run that writes to the folder.
    package static func removesTemporaryFiles() { ctemporary_install_handlers() }

    /// Returns at once unless a signal is just ending the program: then never.
    ///
    /// Its temporary files are being removed, so that whatever another thread comes to say or to end with now would hide
    /// the signal.
    static func awaitEndIfEnding() { ctemporary_await_end_if_ending() }
}
