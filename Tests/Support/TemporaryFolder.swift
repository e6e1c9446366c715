package import Glibc

/// A folder of its own for one test; gone with everything in it when the test is over.
package final class TemporaryFolder: Sendable {
    /// Where it is, without links.
    package let path: String

    package init(_ name: String = "kader") throws {
        var template = Array("\(Disk.fast)/\(name)-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw TestError("mkdtemp failed") }
        path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    deinit { _ = try? Program.run("rm", ["-rf", path], in: "/", environment: Program.plain) }

    /// The path of a file or folder in it; an absolute path stays as it is.
    package func absolute(_ name: String) -> String { name.hasPrefix("/") ? name : "\(path)/\(name)" }

    package func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    package func write(_ bytes: [UInt8], to name: String) throws { try Disk.write(bytes, to: absolute(name)) }

    /// What is in a file; nil where there is none.
    package func read(_ name: String) -> [UInt8]? { Disk.read(absolute(name)) }

    package func makeFolder(_ name: String) { mkdir(absolute(name), 0o755) }
}

/// Files of a test, read and written whole.
package enum Disk {
    /// Where temporary folders go: in memory where there is a gibibyte of it and hooks can run there, else on disk.
    static let fast: String = {
        let memory = "/dev/shm"
        var information = statvfs()
        let noExecution: UInt = 8  // `ST_NOEXEC`, which the C library keeps to itself.
        guard statvfs(memory, &information) == 0, access(memory, W_OK) == 0, information.f_flag & noExecution == 0,
            information.f_bavail * information.f_frsize > 1_073_741_824
        else { return "/tmp" }
        return memory
    }()

    package static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws {
        guard let file = fopen(path, "w") else { throw TestError("cannot write \(path)") }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw TestError("cannot write \(path)") }
        chmod(path, mode)
    }

    /// Adds to a file, in one piece, so that nobody reads the half of it.
    static func append(_ text: String, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw TestError("cannot write \(path)") }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
            throw TestError("cannot write \(path)")
        }
    }

    package static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&piece, 1, piece.count, file)
            if count == 0 { return result }
            result += piece[..<count]
        }
    }
}

/// Something in a test's surroundings that is not as the test needs it.
package struct TestError: Error, CustomStringConvertible {
    package let description: String

    package init(_ text: String) { description = text }
}
