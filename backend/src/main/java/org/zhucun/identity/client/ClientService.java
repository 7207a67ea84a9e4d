package org.zhucun.identity.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.identity.OfficesChanged;
import org.zhucun.identity.Permissions;
import org.zhucun.identity.Reason;
import org.zhucun.identity.node.Nodes;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Role;

/** 客户端管理: registers, changes and revokes machines beneath one's own node. */
@ApplicationScoped
@Transactional
class ClientService {
    private final ClientRepository clients;
    private final ClientCredentials credentials;
    private final ClientViews views;
    private final Nodes nodes;
    private final Caller caller;
    private final RequestInfo request;
    private final Event<OfficesChanged> changes;
    private final Clock clock;

    ClientService(
            ClientRepository clients,
            ClientCredentials credentials,
            ClientViews views,
            Nodes nodes,
            Caller caller,
            RequestInfo request,
            Event<OfficesChanged> changes,
            Clock clock) {
        this.clients = clients;
        this.credentials = credentials;
        this.views = views;
        this.nodes = nodes;
        this.caller = caller;
        this.request = request;
        this.changes = changes;
        this.clock = clock;
    }

    CursorPage<ClientView> page(Paging paging) {
        CursorBinding binding =
                new CursorBinding("clients", "", caller.require().path());
        List<String> after = Cursor.decode(paging.after, 1, binding);
        UUID before = after == null ? null : UUID.fromString(after.get(0));
        List<ClientView> found = views.of(clients.page(before, paging.size + 1));
        CursorPage<ClientView> page = CursorPage.of(
                found, paging.size, binding, client -> List.of(client.id().toString()), client -> client);
        return paging.withTotal ? page.withTotal(CursorPage.Total.capped(clients.count())) : page;
    }

    /** Of these the scopes of a client are chosen. */
    ClientScopes scopes() {
        return new ClientScopes(List.copyOf(Permissions.of(Role.PROVINCIAL_SYSTEM)));
    }

    @Audited(Action.CLIENT_REGISTERED)
    ClientView register(RegisterClient command) {
        if (command.role() != Role.PROVINCIAL_SYSTEM) {
            throw DomainException.invalid("/role", "identity.client.role");
        }
        requireScopes(command.scopes());
        ApiClient client = new ApiClient(
                command, nodes.require(command.role(), command.nodeCode()), caller.require(), clock.instant());
        String secret = command.jwks() == null ? credentials.secret(client, null) : null;
        clients.persistAndFlush(client);
        if (command.jwks() != null) {
            credentials.keys(client, command.jwks(), "/jwks");
        }
        return views.of(client).with(secret);
    }

    @Audited(Action.CLIENT_CHANGED)
    ClientView change(UUID id, ChangeClient command) {
        ApiClient client = clients.require(id);
        request.requireVersion(client.version());
        requireScopes(command.scopes());
        client.change(command);
        return changed(client);
    }

    @Audited(Action.CLIENT_REVOKED)
    ClientView revoke(UUID id, Reason reason) {
        ApiClient client = clients.require(id);
        request.requireVersion(client.version());
        client.revoke(reason.reason(), clock.instant());
        return changed(client);
    }

    private ClientView changed(ApiClient client) {
        clients.flush();
        changes.fire(new OfficesChanged());
        return views.of(client);
    }

    private static void requireScopes(Set<String> asked) {
        if (asked == null) {
            return;
        }
        Set<String> known = Permissions.of(Role.PROVINCIAL_SYSTEM);
        for (String scope : asked) {
            if (!known.contains(scope)) {
                throw DomainException.invalid("/scopes", "identity.client.scope", scope);
            }
        }
    }
}
