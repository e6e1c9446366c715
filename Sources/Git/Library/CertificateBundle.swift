// libgit2, as distributions build it with mbedTLS, reads the whole bundle of certificate authorities when it starts:
// 12 to 24 ms in every process, where opening a repository takes 0.15 ms. This module never uses libgit2's transports
// (the git program carries objects), so that the bundle serves nothing here. The linker prefers a function of the
// executable over that of a shared library: this one takes the place of mbedTLS's and reports that nothing was read.
// Should anything ever use libgit2's HTTPS, it fails closed: without authorities no certificate is trusted.
#if os(Linux)
    /// Stands in for mbedTLS's reader of certificate files, and reads none.
    ///
    /// - Returns: -1, mbedTLS's sign of failure.
    @c(mbedtls_x509_crt_parse_file)
    public func mbedtlsReadsNoCertificates(_ chain: UnsafeMutableRawPointer?, _ path: UnsafePointer<CChar>?) -> Int32 {
        -1
    }
#endif
