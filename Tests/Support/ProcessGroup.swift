package import Glibc

/// A program, what it started, and what those started.
package struct ProcessGroup: Sendable {
    private let leader: pid_t

    /// The group that the process `leader` began.
    package init(of leader: pid_t) { self.leader = leader }

    /// Who is to be killed.
    package enum Target: Sendable, CaseIterable {
        /// The program alone: what it started goes on without it.
        case program
        /// Everything at once, as when the power goes.
        case everything
        /// What works for the server: the program lives on and has to say what happened.
        case server
    }

    /// Sends `SIGKILL`, and tells whether it reached a living process of that sort.
    package func kill(_ target: Target) -> Bool {
        switch target {
        case .program: return Glibc.kill(leader, SIGKILL) == 0
        case .everything: return Glibc.kill(-leader, SIGKILL) == 0
        case .server:
            let servants = living().filter { isServant($0) }
            return servants.map { Glibc.kill($0, SIGKILL) == 0 }.contains(true)
        }
    }

    /// Waits until something works for the server.
    ///
    /// - Returns: false where the whole group came to its end without it.
    package func waitForServant() -> Bool {
        while true {
            let members = living()
            if members.isEmpty { return false }
            if members.contains(where: isServant) { return true }
            usleep(500)
        }
    }

    /// Waits until nothing of the group lives, `seconds` at most, and tells whether it came to that.
    package func waitForEnd(seconds: Int = 20) -> Bool {
        let last = time(nil) + seconds
        while !living().isEmpty {
            guard time(nil) < last else { return false }
            usleep(2_000)
        }
        return true
    }

    private func isServant(_ process: pid_t) -> Bool {
        let words = String(decoding: Disk.read("/proc/\(process)/cmdline") ?? [], as: UTF8.self)
        return ["receive-pack", "unpack-objects", "index-pack", "pre-receive"].contains { words.contains($0) }
    }

    /// The processes of the group, without those that have ended and that nobody has collected yet.
    private func living() -> [pid_t] {
        guard let directory = opendir("/proc") else { return [] }
        defer { closedir(directory) }
        var result: [pid_t] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard let process = pid_t(name), let status = Disk.read("/proc/\(name)/stat") else { continue }
            // The name of the program stands in brackets and may hold anything: state, parent and group come after it.
            let fields = String(decoding: status, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
            if fields.count > 2, fields[0] != "Z", fields[0] != "X", pid_t(fields[2]) == leader {
                result.append(process)
            }
        }
        return result
    }
}
