package org.zhucun.identity.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.identity.OfficesChanged;
import org.zhucun.identity.Reason;
import org.zhucun.identity.node.Nodes;
import org.zhucun.identity.token.Secrets;
import org.zhucun.kernel.Cursor;
import org.zhucun.kernel.CursorBinding;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Role;

/** 客户端管理: registers and revokes machines beneath one's own node. */
@ApplicationScoped
@Transactional
class ClientService {
    private final ClientRepository clients;
    private final Nodes nodes;
    private final Caller caller;
    private final RequestInfo request;
    private final Event<OfficesChanged> changes;
    private final Clock clock;

    ClientService(
            ClientRepository clients,
            Nodes nodes,
            Caller caller,
            RequestInfo request,
            Event<OfficesChanged> changes,
            Clock clock) {
        this.clients = clients;
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
        List<ClientView> found = clients.page(before, paging.size + 1).stream()
                .map(client -> client.view(null))
                .toList();
        CursorPage<ClientView> page = CursorPage.of(
                found, paging.size, binding, client -> List.of(client.id().toString()), client -> client);
        return paging.withTotal ? page.withTotal(CursorPage.Total.capped(clients.count())) : page;
    }

    @Audited(Action.CLIENT_REGISTERED)
    ClientView register(RegisterClient command) {
        if (command.role() != Role.PROVINCIAL_SYSTEM) {
            throw DomainException.invalid("/role", "identity.client.role");
        }
        ApiClient client = new ApiClient(
                command, nodes.require(command.role(), command.nodeCode()), caller.require(), clock.instant());
        String secret = Secrets.random();
        client.secret(Secrets.hash(secret));
        clients.persistAndFlush(client);
        return client.view(secret);
    }

    @Audited(Action.CLIENT_REVOKED)
    ClientView revoke(UUID id, Reason reason) {
        ApiClient client =
                clients.findByIdOptional(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        request.requireVersion(client.version());
        client.revoke(reason.reason(), clock.instant());
        clients.flush();
        changes.fire(new OfficesChanged());
        return client.view(null);
    }
}
