package org.zhucun.supervision.draw;

/**
 * 揭示: what an office had committed to.
 *
 * @param secret 32 random bytes in hexadecimal
 * @param nonce 32 further ones, so that the secret cannot be guessed from the commitment
 */
record Opening(String secret, String nonce) {

    String sealed() {
        return secret + '\n' + nonce;
    }

    static Opening of(String sealed) {
        int cut = sealed.indexOf('\n');
        return new Opening(sealed.substring(0, cut), sealed.substring(cut + 1));
    }
}
