package org.zhucun.identity.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Permission;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.zhucun.identity.quota.Quotas;
import org.zhucun.identity.quota.Standing;
import org.zhucun.identity.token.AccessTokens;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/**
 * 代入任职: gives a verified token the office it acts as, or refuses it when that office does not stand any more. A machine's request is
 * counted against its quota here; a person's meets none of that.
 */
@ApplicationScoped
class OfficeAugmentor implements SecurityIdentityAugmentor {
    /** Attribute of the security identity: the session's id, absent for a machine. */
    static final String SESSION = "zhucun.session";

    private final OfficeDirectory directory;
    private final Quotas quotas;

    OfficeAugmentor(OfficeDirectory directory, Quotas quotas) {
        this.directory = directory;
        this.quotas = quotas;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        Claim claim =
                new Claim(uuid(token.getSubject()), uuid(token, AccessTokens.SESSION), uuid(token, AccessTokens.GRANT));
        if (claim.session() == null) {
            RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
            return machine(new Machine(identity, claim, token.getClaim(AccessTokens.SCOPE), request), context);
        }
        Office remembered = directory.remembered(claim);
        if (remembered != null) {
            return Uni.createFrom().item(person(identity, claim, remembered));
        }
        return context.runBlocking(
                () -> person(identity, claim, directory.find(claim).orElseThrow(AuthenticationFailedException::new)));
    }

    /** 机器的一次请求: asked for by a verified token of a machine, with what it narrowed itself to, null for nothing. */
    private record Machine(SecurityIdentity identity, Claim claim, String scope, RoutingContext request) {
        SecurityIdentity acting(Office office, Standing standing) {
            if (request != null) {
                Quotas.note(request, standing);
            }
            Office asked = scope == null ? office : office.within(Set.of(scope.split(" +")));
            return as(identity, asked)
                    .addPermissionChecker(permission -> standing.refused()
                            ? Uni.createFrom().failure(standing.refusal())
                            : Uni.createFrom().item(allowed(asked, permission)))
                    .build();
        }
    }

    /** A request too many is refused by whatever asks for a permission, also where the answer would have been no. */
    private Uni<SecurityIdentity> machine(Machine machine, AuthenticationRequestContext context) {
        Claim claim = machine.claim();
        Office remembered = directory.remembered(claim);
        Standing atHand = remembered == null ? null : quotas.atHand(claim.subject());
        if (atHand != null) {
            return Uni.createFrom().item(machine.acting(remembered, atHand));
        }
        return context.runBlocking(() -> {
            Office office = remembered == null
                    ? directory.find(claim).orElseThrow(AuthenticationFailedException::new)
                    : remembered;
            return machine.acting(office, quotas.take(claim.subject()));
        });
    }

    private static SecurityIdentity person(SecurityIdentity identity, Claim claim, Office office) {
        return as(identity, office)
                .addAttribute(SESSION, claim.session())
                .addPermissionChecker(permission -> Uni.createFrom().item(allowed(office, permission)))
                .build();
    }

    private static QuarkusSecurityIdentity.Builder as(SecurityIdentity identity, Office office) {
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(Caller.ATTRIBUTE, office)
                .addRole(office.role().name());
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
