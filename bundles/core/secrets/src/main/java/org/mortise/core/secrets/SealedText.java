package org.mortise.core.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** {@code sealed:v1:KEY:BASE64}: the id of the key, then nonce and AES-GCM; key and purpose are authenticated with it. */
record SealedText(String key, String payload) {

    private static final String BEGINNING = "sealed:v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Optional<SealedText> parse(String text) {
        if (text == null || !text.startsWith(BEGINNING)) {
            return Optional.empty();
        }
        int colon = text.indexOf(':', BEGINNING.length());
        return colon < 0
                ? Optional.of(new SealedText("", ""))
                : Optional.of(new SealedText(text.substring(BEGINNING.length(), colon), text.substring(colon + 1)));
    }

    static SealedText seal(SecretKeys keys, String purpose, String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.key(), nonce, keys.newest(), purpose)
                    .doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] payload = new byte[NONCE_BYTES + sealed.length];
            System.arraycopy(nonce, 0, payload, 0, NONCE_BYTES);
            System.arraycopy(sealed, 0, payload, NONCE_BYTES, sealed.length);
            return new SealedText(keys.newest(), Base64.getEncoder().encodeToString(payload));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return empty when it was changed, or sealed for something else */
    Optional<String> open(SecretKey with, String purpose) {
        try {
            byte[] bytes = Base64.getDecoder().decode(payload);
            if (bytes.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = java.util.Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, with, nonce, key, purpose)
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey with, byte[] nonce, String key, String purpose)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, with, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((key + ":" + purpose).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return BEGINNING + key + ":" + payload;
    }
}
