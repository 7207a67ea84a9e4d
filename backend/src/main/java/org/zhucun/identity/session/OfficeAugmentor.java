package org.zhucun.identity.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Permission;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.zhucun.identity.token.AccessTokens;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 代入任职: gives a verified token the office it acts as, or refuses it when that office does not stand any more. */
@ApplicationScoped
class OfficeAugmentor implements SecurityIdentityAugmentor {
    /** Attribute of the security identity: the session's id, absent for a machine. */
    static final String SESSION = "zhucun.session";

    private final OfficeDirectory directory;

    OfficeAugmentor(OfficeDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        Claim claim =
                new Claim(uuid(token.getSubject()), uuid(token, AccessTokens.SESSION), uuid(token, AccessTokens.GRANT));
        Office remembered = directory.remembered(claim);
        if (remembered != null) {
            return Uni.createFrom().item(acting(identity, claim, remembered));
        }
        return context.runBlocking(
                () -> acting(identity, claim, directory.find(claim).orElseThrow(AuthenticationFailedException::new)));
    }

    private static SecurityIdentity acting(SecurityIdentity identity, Claim claim, Office office) {
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder(identity)
                .addAttribute(Caller.ATTRIBUTE, office)
                .addRole(office.role().name())
                .addPermissionChecker(permission -> Uni.createFrom().item(allowed(office, permission)));
        if (claim.session() != null) {
            builder.addAttribute(SESSION, claim.session());
        }
        return builder.build();
    }

    /** {@code @PermissionsAllowed("finding:rectify")} asks for a permission named finding with the action rectify. */
    private static boolean allowed(Office office, Permission asked) {
        for (String action : asked.getActions().split(",")) {
            if (office.may(action.isEmpty() ? asked.getName() : asked.getName() + ":" + action)) {
                return true;
            }
        }
        return false;
    }

    private static UUID uuid(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? null : uuid(value.toString());
    }

    private static UUID uuid(String text) {
        return UUID.fromString(text);
    }
}
