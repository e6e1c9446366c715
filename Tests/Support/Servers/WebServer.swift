import Glibc

/// Git over HTTP on the loopback interface: each request runs `git http-backend`, as a web server does by CGI.
package final class WebServer: Sendable {
    private let socket: Int32
    private let port: UInt16
    private let thread: pthread_t

    /// Starts to serve the repositories of a town.
    ///
    /// Which of them can be written is for each of them to say, by `http.receivepack`.
    package init(for town: Town) throws {
        (socket, port) = try Self.listen()
        let gateway = Gateway(
            socket: socket,
            environment: Program.plain.merging([
                "HOME": town["root"].home, "GIT_CONFIG_NOSYSTEM": "1", "GIT_PROJECT_ROOT": town.folder.path,
                "GIT_HTTP_EXPORT_ALL": "1", "REMOTE_ADDR": "127.0.0.1",
            ]) { $1 }, folder: town.folder.path)
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Gateway>.fromOpaque(argument).takeRetainedValue().serve()
                return nil
            }, Unmanaged.passRetained(gateway).toOpaque())
        guard code == 0 else { throw TestError("no thread: \(code)") }
        self.thread = thread
    }

    deinit {
        shutdown(socket, Int32(SHUT_RDWR))
        pthread_join(thread, nil)
        close(socket)
    }

    /// A socket that listens on a free port of the loopback interface, and the port.
    private static func listen() throws -> (socket: Int32, port: UInt16) {
        let descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw TestError("no socket: \(errno)") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listens = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
                bind(descriptor, general, size) == 0 && Glibc.listen(descriptor, 64) == 0
                    && getsockname(descriptor, general, &size) == 0
            }
        }
        guard listens else {
            close(descriptor)
            throw TestError("no port: \(errno)")
        }
        return (descriptor, UInt16(bigEndian: address.sin_port))
    }

    /// How a repository of the town is reached.
    package func address(of repository: String, in town: Town) -> String {
        "http://127.0.0.1:\(port)\(repository.dropFirst(town.folder.path.count))"
    }
}

/// Answers requests one after another; each on a connection of its own.
private final class Gateway: Sendable {
    private let socket: Int32
    private let environment: [String: String]
    private let folder: String

    init(socket: Int32, environment: [String: String], folder: String) {
        self.socket = socket
        self.environment = environment
        self.folder = folder
    }

    func serve() {
        while true {
            let descriptor = accept(socket, nil, nil)
            guard descriptor >= 0 else { return }
            defer { close(descriptor) }
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            var limit = timeval(tv_sec: 30, tv_usec: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
            var connection = Connection(descriptor: descriptor)
            guard let request = connection.request() else { continue }
            connection.write(answer(to: request))
        }
    }

    private func answer(to request: Request) -> [UInt8] {
        var variables = environment
        variables["REQUEST_METHOD"] = request.method
        variables["PATH_INFO"] = request.path
        variables["QUERY_STRING"] = request.query
        variables["CONTENT_LENGTH"] = String(request.body.count)
        for (header, name) in [
            ("content-type", "CONTENT_TYPE"), ("content-encoding", "HTTP_CONTENT_ENCODING"),
            ("git-protocol", "GIT_PROTOCOL"),
        ] {
            if let value = request.headers[header] { variables[name] = value }
        }
        let outcome = try? Program.run(
            "git", ["http-backend"], in: folder, environment: variables, input: request.body)
        guard let output = outcome?.bytes, let end = output.firstRange(of: Array("\r\n\r\n".utf8)) else {
            return Array("HTTP/1.1 500 No answer\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8)
        }
        var status = "200 OK"
        var lines: [String] = []
        for line in String(decoding: output[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n") {
            if line.hasPrefix("Status: ") {
                status = String(line.dropFirst("Status: ".count))
            } else {
                lines.append(String(line))
            }
        }
        let body = output[end.upperBound...]
        lines += ["Content-Length: \(body.count)", "Connection: close"]
        return Array("HTTP/1.1 \(status)\r\n\(lines.joined(separator: "\r\n"))\r\n\r\n".utf8) + body
    }
}

private struct Request {
    let method: String
    let path: String
    let query: String
    let headers: [String: String]
    let body: [UInt8]
}

/// One connection, read as it comes.
private struct Connection {
    let descriptor: Int32
    private var buffer: [UInt8] = []

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// The request on it; nil where it ends or stalls before that is whole.
    mutating func request() -> Request? {
        guard let head = line(upTo: "\r\n\r\n") else { return nil }
        let lines = head.split(separator: "\r\n")
        guard let words = lines.first?.split(separator: " "), words.count == 3 else { return nil }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            headers[line[..<colon].lowercased()] = String(line[line.index(after: colon)...].drop { $0 == " " })
        }
        if headers["expect"] == "100-continue" { write(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)) }
        var body: [UInt8]? = []
        if headers["transfer-encoding"] == "chunked" {
            body = chunks()
        } else if let length = headers["content-length"].flatMap({ Int($0) }) {
            body = bytes(length)
        }
        guard let body else { return nil }
        let target = words[1].split(separator: "?", maxSplits: 1).map(String.init)
        return Request(
            method: String(words[0]), path: target.first ?? "/", query: target.count > 1 ? target[1] : "",
            headers: headers, body: body)
    }

    private mutating func chunks() -> [UInt8]? {
        var result: [UInt8] = []
        while true {
            guard let size = line(upTo: "\r\n").flatMap({ Int($0, radix: 16) }), let part = bytes(size),
                bytes(2) != nil
            else { return nil }
            if size == 0 { return result }
            result += part
        }
    }

    private mutating func line(upTo mark: String) -> String? {
        let mark = Array(mark.utf8)
        while true {
            if let range = buffer.firstRange(of: mark) {
                defer { buffer.removeSubrange(..<range.upperBound) }
                return String(decoding: buffer[..<range.lowerBound], as: UTF8.self)
            }
            guard buffer.count < 65_536, more() else { return nil }
        }
    }

    private mutating func bytes(_ count: Int) -> [UInt8]? {
        while buffer.count < count {
            guard more() else { return nil }
        }
        defer { buffer.removeFirst(count) }
        return Array(buffer[..<count])
    }

    private mutating func more() -> Bool {
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &piece, piece.count, 0)
        guard count > 0 else { return false }
        buffer += piece[..<count]
        return true
    }

    func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
