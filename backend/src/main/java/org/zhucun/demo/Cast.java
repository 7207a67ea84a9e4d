package org.zhucun.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.zhucun.region.RegionCode;
import org.zhucun.scope.Role;

/** 演示账号表: one account for every role, and for every township of the counties that are told. */
final class Cast {
    private final Chance chance;
    private final List<DemoAccount> accounts = new ArrayList<>();
    private final Map<String, DemoAccount> clerks = new TreeMap<>();

    Cast(Chance chance) {
        this.chance = chance;
    }

    List<DemoAccount> accounts() {
        return accounts;
    }

    /** Who keeps a township's register. */
    DemoAccount clerk(String township) {
        return clerks.get(township);
    }

    /** The organization department of the county that a village lies in. */
    DemoAccount department(Village village) {
        return accounts.stream()
                .filter(account -> account.grants().get(0).role() == Role.ORGANIZATION_DEPARTMENT
                        && account.grants().get(0).nodeCode().equals(village.countyCode()))
                .findFirst()
                .orElseThrow();
    }

    DemoAccount named(String username) {
        return accounts.stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    /** The county that is shown, with its province and country. */
    void county(String code, String name, String provinceName, Village clerks, Unit unit, Stay cadre) {
        add("zuzhibu", Role.ORGANIZATION_DEPARTMENT, code, name);
        add("zhucunban", Role.STATIONING_OFFICE, code, name);
        add("xiangzhen", Role.TOWNSHIP, clerks.townshipCode(), clerks.township());
        DemoAccount.Grant sends = new DemoAccount.Grant(
                chance.id(), Role.SENDING_UNIT, unit.id().toString(), unit.name(), unit.unitPath(), unit.regionPath());
        add("paichu", name(), sends);
        add("ducha1", Role.INSPECTOR, code, name);
        add("ducha2", Role.INSPECTOR, code, name);
        String province = code.substring(0, 2);
        add("shenji", Role.AUDITOR, province, provinceName);
        UUID id = cadre.person.id;
        DemoAccount.Grant himself = new DemoAccount.Grant(
                chance.id(), Role.CADRE, id.toString(), cadre.person.name, id.toString(), RegionCode.path(code));
        add("ganbu", cadre.person.name, himself);
        add("shengzu", Role.ORGANIZATION_DEPARTMENT, province, provinceName);
        add("system", Role.SYSTEM_ADMINISTRATOR, "", "全国");
        add("anquan", Role.SECURITY_ADMINISTRATOR, "", "全国");
        // what needs two persons or two departments: a policy's publication, a nomination's reviews
        add("zuzhibu2", Role.ORGANIZATION_DEPARTMENT, code, name);
        add("renshe", Role.HUMAN_RESOURCES, code, name);
    }

    /** The second county. */
    void neighbour(String code, String name, Village township) {
        add("xiahe", Role.ORGANIZATION_DEPARTMENT, code, name);
        add("xiahezhen", Role.TOWNSHIP, township.townshipCode(), township.township());
    }

    /** One person with two offices. */
    void doubled(String code, String name, Village township) {
        add(
                "duogang",
                name(),
                DemoAccount.inRegion(chance.id(), Role.STATIONING_OFFICE, code, name),
                DemoAccount.inRegion(chance.id(), Role.TOWNSHIP, township.townshipCode(), township.township()));
    }

    /** A clerk for every township that serves a village and has none yet, {@code z} and its code. */
    void clerks(List<Village> villages) {
        villages.stream()
                .sorted(Comparator.comparing(Village::code))
                .filter(village -> !clerks.containsKey(village.townshipCode()))
                .forEach(village -> {
                    if (!clerks.containsKey(village.townshipCode())) {
                        add("z" + village.townshipCode(), Role.TOWNSHIP, village.townshipCode(), village.township());
                    }
                });
    }

    /** An organization department for a county, {@code x} and its code. */
    void addDepartment(Village village) {
        add("x" + village.countyCode(), Role.ORGANIZATION_DEPARTMENT, village.countyCode(), village.county());
    }

    private void add(String username, Role role, String code, String name) {
        add(username, name(), DemoAccount.inRegion(chance.id(), role, code, name));
    }

    private void add(String username, String displayName, DemoAccount.Grant... grants) {
        DemoAccount account = new DemoAccount(chance.id(), username, displayName, List.of(grants));
        accounts.add(account);
        account.grants().stream()
                .filter(grant ->
                        grant.role() == Role.TOWNSHIP && account.grants().size() == 1)
                .forEach(grant -> clerks.putIfAbsent(grant.nodeCode(), account));
    }

    private String name() {
        return Names.han(chance, chance.percent(55));
    }
}
