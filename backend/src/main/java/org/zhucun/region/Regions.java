package org.zhucun.region;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 区划之门: what other rooms ask about divisions. What is a village's own (categories, neighbours): {@code village.Villages}. */
@ApplicationScoped
public class Regions {
    /** Nodes of the tree whose names say nothing: 北京市 | 市辖区 | 东城区. */
    private static final Set<String> NAMELESS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private final RegionRepository regions;
    private final RegionCache cache;
    private final Caller caller;

    Regions(RegionRepository regions, RegionCache cache, Caller caller) {
        this.regions = regions;
        this.cache = cache;
        this.caller = caller;
    }

    /** The division of a code as it was in force on a day. */
    public Optional<RegionRef> find(String code, LocalDate on) {
        return RegionCode.isCode(code) ? inForce(versions(Set.of(code)).get(code), on) : Optional.empty();
    }

    /**
     * The division of a code in force on a day, wherever it lies.
     *
     * @throws DomainException 403 OUT_OF_JURISDICTION when there is none: the same answer as for a foreign one
     */
    public RegionRef require(String code, LocalDate on) {
        return find(code, on).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    /**
     * The division of a code in force on a day and beneath the caller's node, for writes that name it. Only offices of the region
     * tree are bound to a place.
     *
     * @throws DomainException 403 OUT_OF_JURISDICTION otherwise
     */
    public RegionRef requireWithin(String code, LocalDate on) {
        RegionRef region = require(code, on);
        boolean bound =
                caller.office().filter(office -> office.tree() == Tree.REGION).isPresent();
        if (bound && !caller.require().covers(region.path())) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        return region;
    }

    /**
     * The code beneath which the caller may read: the one he names, else his own node; empty for the whole country.
     *
     * @throws DomainException 404 NOT_FOUND when what he names does not lie beneath his node
     */
    public String readable(String code) {
        String own = ownNode();
        if (code == null) {
            return own;
        }
        if (!code.startsWith(own)) {
            throw DomainException.of(ProblemType.NOT_FOUND);
        }
        return code;
    }

    /** The divisions of many codes as in force on a day, else as they were last; unknown codes are missing. One query at most. */
    public Map<String, RegionRef> named(Collection<String> codes, LocalDate on) {
        Map<String, RegionRef> found = new HashMap<>();
        versions(codes).forEach((code, rows) -> {
            if (!rows.isEmpty()) {
                found.put(code, inForce(rows, on).orElse(rows.get(rows.size() - 1)));
            }
        });
        return found;
    }

    /** 湖南省湘西土家族苗族自治州保靖县复兴镇甘溪村, for many codes at once; unknown codes are missing. */
    public Map<String, String> fullNames(Collection<String> codes, LocalDate on) {
        Set<String> all = new TreeSet<>();
        codes.stream().filter(RegionCode::isCode).forEach(code -> all.addAll(lineage(code)));
        Map<String, RegionRef> named = named(all, on);
        return codes.stream()
                .distinct()
                .filter(named::containsKey)
                .collect(Collectors.toMap(code -> code, code -> fullName(code, named)));
    }

    /** All divisions of a level beneath a code (empty: the whole country) on a day, in the order of their codes. */
    public List<RegionRef> beneath(String code, int level, LocalDate on) {
        return QuarkusTransaction.joiningExisting().call(() -> regions.beneath(code, level, on));
    }

    /** What a division was before and what it became. */
    public Successions successions(String code) {
        return QuarkusTransaction.joiningExisting().call(() -> regions.successions(code));
    }

    /** Offices of the other trees are not bound to a place: the tree itself is public knowledge. */
    String ownNode() {
        Office office = caller.require();
        return office.tree() == Tree.REGION ? office.nodeCode() : "";
    }

    private Map<String, List<RegionRef>> versions(Collection<String> codes) {
        return cache.versions(
                codes, missing -> QuarkusTransaction.joiningExisting().call(() -> regions.versions(missing)));
    }

    private static Optional<RegionRef> inForce(List<RegionRef> rows, LocalDate on) {
        return rows.stream().filter(row -> row.inForce(on)).findFirst();
    }

    private static List<String> lineage(String code) {
        return IntStream.rangeClosed(1, RegionCode.level(code))
                .mapToObj(level -> RegionCode.ancestor(code, level))
                .toList();
    }

    private static String fullName(String code, Map<String, RegionRef> named) {
        return lineage(code).stream()
                .filter(step -> step.equals(code) || named.containsKey(step))
                .map(named::get)
                .filter(step -> step.code().equals(code) || !NAMELESS.contains(step.name()))
                .map(RegionRef::shortName)
                .collect(Collectors.joining());
    }
}
