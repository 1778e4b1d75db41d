package io.github.gongkai.channel.sms.wire;

import com.google.common.hash.Hashing;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts one certificate, known by its fingerprint, and no other (证书固定): for platforms whose certificate no authority has signed
 * and whose name it does not bear. Immutable.
 */
final class PinnedCertificate implements X509TrustManager {
    private final byte[] fingerprint;

    /** In 64 hex digits. */
    PinnedCertificate(String fingerprint) {
        this.fingerprint = java.util.HexFormat.of().parseHex(fingerprint);
    }

    static boolean isFingerprint(String text) {
        return normal(text).matches("[0-9a-f]{64}");
    }

    /** Without colons and blanks, in lower case. */
    static String normal(String text) {
        return text.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
    }

    SSLSocketFactory sockets() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        chain[0].checkValidity();
        byte[] found = Hashing.sha256().hashBytes(chain[0].getEncoded()).asBytes();
        if (!MessageDigest.isEqual(found, fingerprint)) {
            throw new CertificateException("the certificate has another fingerprint than certificateSha256");
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("no clients here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
