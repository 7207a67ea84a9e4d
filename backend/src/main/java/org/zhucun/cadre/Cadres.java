package org.zhucun.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/** 干部名册: the door to cadres for other rooms. Call it inside a transaction; it shows the caller's cadres only. */
@ApplicationScoped
public class Cadres {
    private final CadreMoves moves;
    private final CadreBatch batch;
    private final CadreChecks checks;
    private final CadreChanges changes;
    private final CadreRepository cadres;
    private final CadresOnFile onFile;
    private final Registry registry;
    private final Clock clock;

    Cadres(
            CadreMoves moves,
            CadreBatch batch,
            CadreChecks checks,
            CadreChanges changes,
            CadreRepository cadres,
            CadresOnFile onFile,
            Registry registry,
            Clock clock) {
        this.moves = moves;
        this.changes = changes;
        this.cadres = cadres;
        this.onFile = onFile;
        this.batch = batch;
        this.checks = checks;
        this.registry = registry;
        this.clock = clock;
    }

    /** What is wrong with a form of a new cadre, field by field; whether its number is taken: {@link #registered}. */
    public List<FieldProblem> check(CadreForm form) {
        return checks.newForm(form);
    }

    /** Those of these citizen ids that are registered anywhere in the country; by whom is not told. */
    public Set<String> registered(Collection<String> citizenIds) {
        return registry.registered(citizenIds);
    }

    /** Whom of these valid citizen ids the caller's register knows, by the number as it was given. */
    public Map<String, UUID> byNumber(Collection<String> citizenIds) {
        return onFile.byNumber(citizenIds);
    }

    /** What the caller's register says of these. */
    public Map<UUID, CadreOnFile> onFile(Collection<UUID> ids) {
        return onFile.byId(ids);
    }

    /** Whether a form, its numbers included, says anything else than the register. */
    public boolean differs(CadreOnFile known, CadreForm form) {
        return onFile.differs(known, form);
    }

    /** Registers many cadres whose forms were checked, all or none; part of the caller's deed. */
    public void registerAll(List<NewCadre> cadres) {
        batch.register(cadres);
    }

    /** Changes a cadre as his page does; part of the caller's deed. */
    public void change(UUID id, CadreForm form) {
        changes.write(cadres.visible(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION)), form);
    }

    /** Whether the caller may manage cadres for this region. */
    public boolean manages(String regionCode) {
        return checks.own(regionCode);
    }

    public Optional<CadreRef> find(UUID id) {
        return Optional.ofNullable(moves.byId(Set.of(id)).get(id));
    }

    /** The cadre about whom something is to be written: 403 when he is not in the caller's scope, or nowhere. */
    public CadreRef require(UUID id) {
        return find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    /** Those of these cadres that the caller sees. */
    public Map<UUID, CadreRef> all(Collection<UUID> ids) {
        return moves.byId(ids);
    }

    /** His posting begins: his rows are the village's now. Roles are names such as {@code FIRST_SECRETARY}. */
    public void stationed(UUID cadreId, String regionPath, Set<String> roles) {
        moves.stationed(cadreId, regionPath, roles, clock.instant());
    }

    /** His posting began, with no role to search by. */
    public void stationed(UUID cadreId, String regionPath) {
        stationed(cadreId, regionPath, Set.of());
    }

    /** His posting ended: his rows return to the region that manages him, also where the caller cannot follow. */
    public void returned(UUID cadreId) {
        moves.returned(cadreId, clock.instant());
    }

    /**
     * He was promoted or put to use: the register says his rank, and since when, without being asked for it again (B3).
     *
     * @return what the register said before; empty where it already shows a later promotion and stays as it is
     */
    public Optional<RankHeld> promoted(UUID cadreId, RankHeld rank) {
        return moves.promoted(cadreId, rank, clock.instant());
    }

    /** A promotion was none: where the register still shows it, it says again what is right. */
    public void restored(UUID cadreId, RankHeld wrong, RankHeld right) {
        moves.restored(cadreId, wrong, right, clock.instant());
    }
}
