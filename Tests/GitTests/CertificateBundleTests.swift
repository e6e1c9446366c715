import CLibgit2
import Testing

@testable import Git

#if os(Linux)
    /// libgit2 reads no certificate authorities here, which spares time; nothing may then be trusted for lack of them.
    @Suite struct CertificateBundleTests {
        @Test func libgit2TrustsNoServer() throws {
            let sandbox = try Sandbox()
            let repository = try Repository.create(at: sandbox.absolute("repo"), bare: true)
            try sandbox.run(
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                "-keyout",
                "key.pem", "-out", "certificate.pem", "-subj", "/CN=localhost", "-addext",
                "subjectAltName=DNS:localhost")
            // A well-formed authority that would be read, were the function not replaced.
            #expect(kader_git_set_certificates(sandbox.absolute("certificate.pem")) < 0)

            try sandbox.write(
                """
                openssl s_server -accept 127.0.0.1:0 -www -key key.pem -cert certificate.pem >server.log 2>&1 </dev/null &
                echo $! >server.pid
                for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
                    sed -n 's/^ACCEPT.*:\\([0-9]*\\)$/\\1/p' server.log | grep . && exit 0
                    sleep 0.1
                done
                exit 1
                """, to: "start.sh")
            let port = try sandbox.run("sh", "start.sh").trimmed
            // Not a milder signal: a child of a test's thread has all that can be blocked blocked.
            defer { _ = try? sandbox.run("sh", "-c", "kill -9 $(cat server.pid)") }
            var remote: OpaquePointer?
            try #require(
                git_remote_create_anonymous(&remote, repository.handle, "https://localhost:\(port)/x.git") == 0)
            defer { git_remote_free(remote) }
            let code = git_remote_connect(remote, GIT_DIRECTION_FETCH, nil, nil, nil)
            #expect(code == GIT_ECERTIFICATE.rawValue, "\(GitError(failed: code, operation: "connect"))")
        }
    }
#endif
