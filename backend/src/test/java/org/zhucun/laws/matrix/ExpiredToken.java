package org.zhucun.laws.matrix;

import java.nio.file.Path;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.zhucun.given.GivenOffice;
import org.zhucun.kernel.Ids;
import org.zhucun.start.SigningKey;
import org.zhucun.start.SigningKeys;

/** 过期令牌: rightly signed, an hour too late. */
final class ExpiredToken {
    private ExpiredToken() {}

    static String of(Path keys, GivenOffice office) {
        long then = NumericDate.now().getValue() - 3_600;
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("zhucun");
        claims.setAudience("zhucun-api");
        claims.setSubject(office.accountId().toString());
        claims.setStringClaim("gid", office.grantId().toString());
        claims.setStringClaim("sid", office.sessionId().toString());
        claims.setJwtId(Ids.next().toString());
        claims.setIssuedAt(NumericDate.fromSeconds(then));
        claims.setExpirationTime(NumericDate.fromSeconds(then + 300));
        SigningKey key = SigningKeys.open(keys).current();
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setHeader("typ", "at+jwt");
        token.setKeyIdHeaderValue(key.kid());
        token.setKey(key.privateKey().orElseThrow());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
