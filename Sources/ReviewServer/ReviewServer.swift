package import AlignmentReview
import NIOCore
import NIOHTTP1
import NIOPosix

/// Shows reviews to the browsers of this machine, and to nobody else.
///
///     let server = try await ReviewServer(library)
///     print(server.address)
///     try await server.run()
package struct ReviewServer: Sendable {
    private let listener: any Channel
    private let connections: OpenConnections
    private let token: AccessToken

    /// Listens on a port of this machine, and answers.
    ///
    /// - Parameter port: 0 for one that the system chooses.
    /// - Throws: `ServerError`.
    package init(_ library: ReviewLibrary, port: Int = 0, limits: ServerLimits = ServerLimits()) async throws {
        let token = AccessToken()
        let connections = OpenConnections(most: limits.connections)
        let routes = ReviewRoutes(library: library)
        let bootstrap = ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try connections.begin(channel)
                    channel.closeFuture.whenComplete { _ in connections.end(channel) }
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
                    let connection = ServedConnection(
                        channel: try NIOAsyncChannel(wrappingChannelSynchronously: channel),
                        gate: RequestGate(port: channel.localAddress?.port ?? port, token: token), routes: routes,
                        limits: limits)
                    // A connection that breaks is that client's affair.
                    Task { try? await connection.serve() }
                }
            }
        do {
            listener = try await bootstrap.bind(host: "127.0.0.1", port: port).get()
        } catch {
            throw ServerError.cannotListen(port: port, reason: (error as? IOError)?.description ?? "\(error)")
        }
        self.token = token
        self.connections = connections
    }

    /// That the server listens on.
    package var port: Int { listener.localAddress?.port ?? 0 }

    /// What is opened in a browser, once for each: whoever has it may review.
    package var address: String { "http://127.0.0.1:\(port)/?token=\(token.text)" }

    /// Returns when the task is cancelled; the server ends with it.
    ///
    /// - Throws: what keeps the system from giving further connections.
    package func run() async throws {
        try await withTaskCancellationHandler {
            try await listener.closeFuture.get()
        } onCancel: {
            listener.close(promise: nil)
        }
        connections.closeAll()
    }
}
