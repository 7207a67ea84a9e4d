package org.zhucun.region.edition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.InputStream;
import java.util.Map;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionsChanged;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 版本服务: shows the editions and imports a newer one for the administrator of the national node. */
@ApplicationScoped
class EditionService {
    private static final String COUNTRY = "/";

    private final EditionLoader loader;
    private final LoadProgress progress;
    private final Trail trail;
    private final Caller caller;
    private final Event<RegionsChanged> changed;

    EditionService(
            EditionLoader loader, LoadProgress progress, Trail trail, Caller caller, Event<RegionsChanged> changed) {
        this.loader = loader;
        this.progress = progress;
        this.trail = trail;
        this.caller = caller;
        this.changed = changed;
    }

    EditionsView editions() {
        return new EditionsView(loader.all(), progress.step());
    }

    /** The deed is committed before the edition: an import that nobody can answer for does not happen. */
    EditionView importNewer(EditionRequest request, InputStream file) {
        Office office = caller.require();
        if (!office.path().equals(COUNTRY)) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        Edition edition = new Edition(request.edition, request.effectiveOn, office.accountName(), request.closing);
        EditionView loaded = loader.importNewer(
                edition, file, view -> QuarkusTransaction.requiringNew().run(() -> record(view)));
        changed.fire(new RegionsChanged());
        return loaded;
    }

    private void record(EditionView loaded) {
        trail.detail(Map.of("opened", loaded.opened(), "closed", loaded.closed(), "renamed", loaded.renamed()));
        trail.record(Action.REGIONS_IMPORTED, new Subject(loaded.edition(), loaded.edition(), COUNTRY, null));
    }
}
