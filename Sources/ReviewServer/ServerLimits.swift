package import NIOCore

/// What a client may ask of the server.
package struct ServerLimits: Sendable {
    /// Bytes of a request's body: a command with a long sentence is far below.
    package var bodyLength = 1 << 20
    /// How long a request may take from its head to its end.
    package var requestTime = TimeAmount.seconds(10)
    /// How long a connection may wait for a request's head, slow ones included.
    package var idleTime = TimeAmount.seconds(60)
    /// Connections at once; further ones are closed at once.
    package var connections = 64

    /// What is usual.
    package init() {}
}
