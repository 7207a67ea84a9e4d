package org.zhucun.identity.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwt.JwtClaims;

/**
 * 校验令牌: a signature check costs 0.1 to 0.3 ms, so a token that was good is remembered until it expires. Whether its session and
 * office still stand is another question, asked again at each request.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class TokenVerifier extends JWTCallerPrincipalFactory {
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_KEY = 2_000;

    private final TokenRules rules;
    private final Clock clock;
    private final Cache<String, JWTCallerPrincipal> good =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    TokenVerifier(TokenKeys keys, Clock clock) {
        this.rules = new TokenRules(keys, clock);
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo unused) throws ParseException {
        JWTCallerPrincipal known = token.length() > LONGEST_KEY ? null : good.getIfPresent(token);
        if (known != null) {
            if (known.getExpirationTime() > clock.instant().getEpochSecond()) {
                return known;
            }
            good.invalidate(token);
        }
        return verify(token);
    }

    private JWTCallerPrincipal verify(String token) throws ParseException {
        try {
            JwtClaims claims = rules.check(token);
            claims.setClaim(Claims.raw_token.name(), token);
            JWTCallerPrincipal principal = new DefaultJWTCallerPrincipal(claims);
            good.put(token, principal);
            return principal;
        } catch (InvalidTokenException refused) {
            throw new ParseException("not a valid token", refused);
        }
    }
}
