import Dossier
import Git
import Glibc

/// The time, as Git would take it: the environment first, then the system's clock.
enum Clock {
    /// The clock of a test, which goes before all others in the task that set it.
    ///
    /// Tests run side by side in one process, which has one environment.
    @TaskLocal static var played: (@Sendable () -> Moment)?

    /// The moment of writing; `GIT_AUTHOR_DATE` where it is set.
    ///
    /// - Throws: a `Failure` of usage where the variable holds no date.
    static func author() throws -> Moment { try fromEnvironment("GIT_AUTHOR_DATE") ?? now() }

    /// The moment of committing; `GIT_COMMITTER_DATE` where it is set.
    ///
    /// - Throws: a `Failure` of usage where the variable holds no date.
    static func committer() throws -> Moment { try fromEnvironment("GIT_COMMITTER_DATE") ?? now() }

    /// A server's time: its own setting `kader.now`, with which tests play other years, or the system's.
    ///
    /// Never the environment, in which whoever pushes may have a say.
    /// - Throws: a `Failure` of usage where the setting holds no date.
    static func server(of repository: Repository) throws -> Moment {
        guard let text = try repository.configuration("kader.now") else { return now() }
        guard let moment = Moment(text) ?? raw(text) else { throw Failure.badDate("kader.now", text) }
        return moment
    }

    /// The system's time with its local offset.
    static func now() -> Moment {
        if let played { return played() }
        var seconds = time(nil)
        var local = tm()
        localtime_r(&seconds, &local)
        return Moment(seconds: Int64(seconds), offset: Int(local.tm_gmtoff) / 60)
    }

    private static func fromEnvironment(_ name: String) throws -> Moment? {
        guard played == nil, let text = ProcessEnvironment.value(name) else { return nil }
        if let moment = Moment(text) ?? raw(text) { return moment }
        throw Failure.badDate(name, text)
    }

    /// Reads Git's own form: seconds since 1970, perhaps with `@`, and an offset such as `+0200`.
    private static func raw(_ text: String) -> Moment? {
        let parts = text.split(separator: " ")
        guard (1...2).contains(parts.count), let first = parts.first,
            let seconds = Int64(first.hasPrefix("@") ? first.dropFirst() : first)
        else { return nil }
        guard parts.count == 2 else { return Moment(seconds: seconds) }
        let zone = parts[1]
        guard zone.count == 5, let sign = zone.first, sign == "+" || sign == "-", let digits = Int(zone.dropFirst()),
            digits % 100 < 60, digits / 100 < 24
        else { return nil }
        return Moment(seconds: seconds, offset: (digits / 100 * 60 + digits % 100) * (sign == "-" ? -1 : 1))
    }
}
