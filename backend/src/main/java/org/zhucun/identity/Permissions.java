package org.zhucun.identity;

import static org.zhucun.scope.Role.AUDITOR;
import static org.zhucun.scope.Role.CADRE;
import static org.zhucun.scope.Role.HUMAN_RESOURCES;
import static org.zhucun.scope.Role.INSPECTOR;
import static org.zhucun.scope.Role.ORGANIZATION_DEPARTMENT;
import static org.zhucun.scope.Role.PROVINCIAL_SYSTEM;
import static org.zhucun.scope.Role.SECURITY_ADMINISTRATOR;
import static org.zhucun.scope.Role.SENDING_UNIT;
import static org.zhucun.scope.Role.STATIONING_OFFICE;
import static org.zhucun.scope.Role.SYSTEM_ADMINISTRATOR;
import static org.zhucun.scope.Role.TOWNSHIP;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zhucun.scope.Role;

/** 权限表: which role may do what. The only place where a role is given a permission. */
public final class Permissions {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> BUSINESS = EnumSet.of(
            ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, TOWNSHIP, SENDING_UNIT, INSPECTOR, AUDITOR, PROVINCIAL_SYSTEM);
    private static final Set<Role> BUSINESS_AND_CADRE = with(BUSINESS, CADRE);
    private static final Set<Role> OFFICES = EnumSet.of(ORGANIZATION_DEPARTMENT, STATIONING_OFFICE);

    private static final Map<String, Set<Role>> HOLDERS = holders();
    private static final Map<Role, Set<String>> BY_ROLE = byRole();

    private Permissions() {}

    /** What a role may do, sorted. */
    public static Set<String> of(Role role) {
        return BY_ROLE.get(role);
    }

    /** Every permission there is, with the roles that hold it. */
    public static Map<String, Set<Role>> all() {
        return HOLDERS;
    }

    private static Map<String, Set<Role>> holders() {
        Map<String, Set<Role>> table = new LinkedHashMap<>();
        table.put("region:read", ALL);
        table.put("region:import", EnumSet.of(SYSTEM_ADMINISTRATOR));
        table.put("region:edit", OFFICES);
        table.put("organization:read", EnumSet.complementOf(EnumSet.of(CADRE)));
        table.put("organization:edit", OFFICES);
        table.put("command:read", BUSINESS);
        table.put("command:edit", OFFICES);
        table.put("task:report", with(OFFICES, TOWNSHIP));
        fieldwork(table);
        people(table);
        selection(table);
        register(table);
        supervision(table);
        assessment(table);
        table.put(
                "incentive:read",
                EnumSet.of(
                        ORGANIZATION_DEPARTMENT,
                        STATIONING_OFFICE,
                        TOWNSHIP,
                        SENDING_UNIT,
                        AUDITOR,
                        CADRE,
                        PROVINCIAL_SYSTEM));
        table.put("incentive:edit", OFFICES);
        merit(table);
        table.put("entitlement:deliver", with(OFFICES, SENDING_UNIT));
        care(table);
        // the system of a province brings in what it keeps, under the rules of an office; a township its register and
        // an
        // inspector what he found, and nothing else
        table.put("import:run", with(with(with(OFFICES, PROVINCIAL_SYSTEM), TOWNSHIP), INSPECTOR));
        table.put("organization:import", with(OFFICES, PROVINCIAL_SYSTEM));
        table.put("team:import", with(OFFICES, PROVINCIAL_SYSTEM));
        table.put("training:import", with(OFFICES, PROVINCIAL_SYSTEM));
        table.put("incentive:import", with(OFFICES, PROVINCIAL_SYSTEM));
        // lists go out to whom they come in from; auditors have their desk, where a second person agrees
        table.put("export:run", with(OFFICES, PROVINCIAL_SYSTEM));
        // a copy of everything an office may read is for systems, and for the units' own
        table.put("feed:read", EnumSet.of(SENDING_UNIT, PROVINCIAL_SYSTEM));
        // over a gap that no wire crosses a copy is carried by hand; what is in it only the receiver can open
        table.put("bundle:carry", OFFICES);
        table.put("received:read", with(OFFICES, PROVINCIAL_SYSTEM));
        table.put("statistics:read", BUSINESS);
        table.put("paper:export", with(with(OFFICES, INSPECTOR), AUDITOR));
        table.put("paper:issue", OFFICES);
        table.put("audit:read", EnumSet.of(AUDITOR, SECURITY_ADMINISTRATOR));
        // hashes and proofs of the log; its texts are read with the trail
        table.put("log:read", EnumSet.of(AUDITOR, PROVINCIAL_SYSTEM));
        table.put("log:export", EnumSet.of(AUDITOR));
        table.put("log:witness", EnumSet.of(PROVINCIAL_SYSTEM));
        table.put("account:manage", EnumSet.of(SECURITY_ADMINISTRATOR));
        table.put("client:manage", EnumSet.of(SECURITY_ADMINISTRATOR));
        policy(table);
        table.put(
                "inbox:read",
                EnumSet.of(
                        ORGANIZATION_DEPARTMENT,
                        STATIONING_OFFICE,
                        TOWNSHIP,
                        SENDING_UNIT,
                        INSPECTOR,
                        AUDITOR,
                        CADRE,
                        SECURITY_ADMINISTRATOR,
                        HUMAN_RESOURCES));
        table.put("file:own", EnumSet.of(CADRE));
        table.put("correction:decide", with(OFFICES, TOWNSHIP));
        table.put("system:read", EnumSet.of(SYSTEM_ADMINISTRATOR));
        burden(table);
        return Collections.unmodifiableMap(table);
    }

    /** Every person may read what is asked of him and complain; a machine has nothing to complain about. */
    private static void burden(Map<String, Set<Role>> table) {
        table.put("burden:read", ALL);
        table.put("meter:read", with(with(OFFICES, TOWNSHIP), AUDITOR));
        table.put("burden:switch", EnumSet.of(ORGANIZATION_DEPARTMENT));
        table.put("complaint:file", EnumSet.complementOf(EnumSet.of(PROVINCIAL_SYSTEM)));
        table.put("complaint:answer", OFFICES);
        table.put("complaint:read", with(OFFICES, TOWNSHIP));
    }

    private static void care(Map<String, Set<Role>> table) {
        table.put("debt:read", EnumSet.of(ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, INSPECTOR, AUDITOR));
        table.put("payment:read", with(OFFICES, AUDITOR));
        table.put("payment:make", OFFICES);
        table.put("payment:answer", OFFICES);
        table.put(
                "insurance:read",
                EnumSet.of(ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, TOWNSHIP, SENDING_UNIT, AUDITOR));
        table.put("insurance:enter", with(OFFICES, SENDING_UNIT));
        // what somebody needs help with is for those who help him
        table.put("care:read", EnumSet.of(ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, SENDING_UNIT, AUDITOR, CADRE));
        table.put("care:record", with(OFFICES, SENDING_UNIT));
        table.put("difficulty:report", with(with(OFFICES, SENDING_UNIT), CADRE));
        table.put("difficulty:urge", OFFICES);
        table.put("difficulty:solve", with(OFFICES, SENDING_UNIT));
        table.put("difficulty:answer", EnumSet.of(CADRE));
    }

    private static void fieldwork(Map<String, Set<Role>> table) {
        Set<Role> readers =
                EnumSet.of(ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, TOWNSHIP, INSPECTOR, AUDITOR, PROVINCIAL_SYSTEM);
        Set<Role> place = with(OFFICES, TOWNSHIP);
        table.put("fieldwork:read", readers);
        table.put("fieldwork:lead", OFFICES);
        table.put("fieldwork:record", place);
        table.put("report:read", with(readers, CADRE));
        table.put("report:file", with(place, CADRE));
        table.put("notice:acknowledge", EnumSet.of(TOWNSHIP));
        // household data is sensitive: those who work with it, and nobody to look
        table.put("household:read", place);
        table.put("household:edit", EnumSet.of(STATIONING_OFFICE, TOWNSHIP));
        table.put("household:review", place);
        table.put("household:reveal", EnumSet.of(STATIONING_OFFICE, TOWNSHIP));
        table.put("fund:read", BUSINESS);
        table.put("fund:edit", place);
        table.put("stock:read", readers);
        table.put("stock:take", EnumSet.of(ORGANIZATION_DEPARTMENT, INSPECTOR));
    }

    private static void merit(Map<String, Set<Role>> table) {
        Set<Role> department = EnumSet.of(ORGANIZATION_DEPARTMENT);
        table.put("batch:read", EnumSet.of(ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, TOWNSHIP, AUDITOR));
        table.put("batch:edit", OFFICES);
        table.put("honor:object", with(OFFICES, TOWNSHIP));
        table.put("honor:decide", department);
        table.put("promotion:read", EnumSet.of(ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, SENDING_UNIT, AUDITOR));
        table.put("promotion:list", department);
        table.put("promotion:record", department);
        // for organization departments alone, and the rows say so too
        table.put("observation:read", department);
        table.put("observation:note", department);
        table.put("binding:read", BUSINESS);
        table.put("tracking:record", with(OFFICES, SENDING_UNIT));
    }

    private static void people(Map<String, Set<Role>> table) {
        table.put("cadre:read", BUSINESS_AND_CADRE);
        table.put("cadre:edit", OFFICES);
        table.put("cadre:reveal", EnumSet.of(ORGANIZATION_DEPARTMENT));
        table.put("cadre:export", with(OFFICES, AUDITOR));
        table.put("team:read", BUSINESS_AND_CADRE);
        table.put("team:edit", OFFICES);
        table.put(
                "responsible:read",
                EnumSet.of(
                        ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, TOWNSHIP, INSPECTOR, AUDITOR, PROVINCIAL_SYSTEM));
        table.put("posting:end", with(OFFICES, SENDING_UNIT));
        table.put("posting:approve-end", EnumSet.of(ORGANIZATION_DEPARTMENT));
        table.put("rotation:wish", EnumSet.of(ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, TOWNSHIP, CADRE));
        table.put("handover:edit", EnumSet.of(ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, TOWNSHIP, CADRE));
    }

    private static void selection(Map<String, Set<Role>> table) {
        table.put(
                "selection:read",
                EnumSet.of(ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, SENDING_UNIT, AUDITOR, HUMAN_RESOURCES));
        table.put("selection:edit", EnumSet.of(ORGANIZATION_DEPARTMENT));
        table.put("selection:nominate", EnumSet.of(SENDING_UNIT, ORGANIZATION_DEPARTMENT));
        table.put("selection:review", EnumSet.of(ORGANIZATION_DEPARTMENT, HUMAN_RESOURCES));
        table.put("selection:decide", EnumSet.of(ORGANIZATION_DEPARTMENT));
    }

    private static void register(Map<String, Set<Role>> table) {
        table.put("attendance:read", BUSINESS_AND_CADRE);
        table.put("attendance:record", EnumSet.of(TOWNSHIP, STATIONING_OFFICE));
        table.put("attendance:confirm", EnumSet.of(TOWNSHIP));
        table.put("attendance:correct", EnumSet.of(TOWNSHIP, STATIONING_OFFICE));
        table.put("attendance:settle", OFFICES);
        table.put("calendar:edit", OFFICES);
        table.put("leave:read", BUSINESS_AND_CADRE);
        table.put("leave:request", EnumSet.of(CADRE, TOWNSHIP));
        table.put("leave:approve", EnumSet.of(TOWNSHIP, ORGANIZATION_DEPARTMENT));
        table.put("leave:return", EnumSet.of(CADRE, TOWNSHIP));
    }

    private static void policy(Map<String, Set<Role>> table) {
        table.put("policy:read", ALL);
        table.put("policy:draft", EnumSet.of(ORGANIZATION_DEPARTMENT, TOWNSHIP));
        table.put("policy:publish", EnumSet.of(ORGANIZATION_DEPARTMENT, TOWNSHIP));
        table.put("policy:justify", with(OFFICES, TOWNSHIP));
        table.put("policy:approve", EnumSet.of(ORGANIZATION_DEPARTMENT));
        table.put("exception:read", BUSINESS);
        // a sending unit sees single postings, not the places that results are counted by
        table.put(
                "compliance:read",
                EnumSet.of(
                        ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, TOWNSHIP, INSPECTOR, AUDITOR, PROVINCIAL_SYSTEM));
        table.put("compliance:export", with(OFFICES, AUDITOR));
        table.put("training:read", BUSINESS_AND_CADRE);
        table.put("training:record", OFFICES);
        table.put("study:read", BUSINESS);
        table.put("study:record", with(OFFICES, TOWNSHIP));
    }

    private static void supervision(Map<String, Set<Role>> table) {
        table.put("finding:read", BUSINESS);
        table.put("finding:record", EnumSet.of(INSPECTOR, ORGANIZATION_DEPARTMENT));
        table.put("finding:issue", with(OFFICES, INSPECTOR));
        table.put("finding:rectify", EnumSet.of(TOWNSHIP, SENDING_UNIT, STATIONING_OFFICE));
        // the inspected speak for themselves, a cadre of what is found about him
        table.put("finding:state", EnumSet.of(STATIONING_OFFICE, TOWNSHIP, SENDING_UNIT, CADRE));
        table.put("finding:decide", EnumSet.of(INSPECTOR, ORGANIZATION_DEPARTMENT));
        table.put("finding:verify", EnumSet.of(INSPECTOR, ORGANIZATION_DEPARTMENT));
        table.put("finding:close", EnumSet.of(INSPECTOR, ORGANIZATION_DEPARTMENT));
        // plans, groups and draws are the inspecting side's; a published record is for everybody who works with it
        table.put("supervision:read", EnumSet.of(ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, INSPECTOR, AUDITOR));
        table.put("supervision:plan", with(OFFICES, INSPECTOR));
        table.put("draw:organize", with(OFFICES, INSPECTOR));
        table.put("draw:commit", with(OFFICES, INSPECTOR));
        table.put("draw:read", BUSINESS);
        table.put("bulletin:read", BUSINESS);
        table.put("bulletin:edit", with(OFFICES, INSPECTOR));
        table.put("bulletin:approve", OFFICES);
        table.put("desk:read", EnumSet.of(AUDITOR));
        table.put("coverage:read", EnumSet.of(ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, INSPECTOR, AUDITOR));
        // who manages him, who sent him and who audits; he himself reads it in his file
        table.put("measure:read", EnumSet.of(ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, SENDING_UNIT, AUDITOR));
        table.put("measure:record", EnumSet.of(ORGANIZATION_DEPARTMENT));
        table.put("obligation:override", EnumSet.of(ORGANIZATION_DEPARTMENT));
        // proposed by the township, stated to by the cadre, decided by the county, carried out by the level that sent
        // him
        table.put(
                "recall:read",
                EnumSet.of(ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, TOWNSHIP, SENDING_UNIT, AUDITOR, CADRE));
        table.put("recall:propose", EnumSet.of(TOWNSHIP, ORGANIZATION_DEPARTMENT));
        table.put("recall:state", EnumSet.of(CADRE));
        table.put("recall:decide", EnumSet.of(ORGANIZATION_DEPARTMENT));
        table.put("recall:execute", EnumSet.of(ORGANIZATION_DEPARTMENT));
    }

    /** The township proposes, the department opens and decides; the assessed read what was decided about them and object. */
    private static void assessment(Map<String, Set<Role>> table) {
        table.put("assessment:read", EnumSet.of(ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, TOWNSHIP, AUDITOR));
        table.put("assessment:open", EnumSet.of(ORGANIZATION_DEPARTMENT));
        table.put(
                "grade:read",
                EnumSet.of(ORGANIZATION_DEPARTMENT, STATIONING_OFFICE, TOWNSHIP, SENDING_UNIT, AUDITOR, CADRE));
        table.put("grade:propose", with(OFFICES, TOWNSHIP));
        table.put("grade:confirm", EnumSet.of(ORGANIZATION_DEPARTMENT));
        table.put("grade:object", EnumSet.of(ORGANIZATION_DEPARTMENT, SENDING_UNIT, CADRE));
    }

    private static Map<Role, Set<String>> byRole() {
        Map<Role, Set<String>> table = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Set<String> permissions = new TreeSet<>();
            HOLDERS.forEach((permission, roles) -> {
                if (roles.contains(role)) {
                    permissions.add(permission);
                }
            });
            table.put(role, Collections.unmodifiableSet(permissions));
        }
        return table;
    }

    private static Set<Role> with(Set<Role> roles, Role more) {
        Set<Role> all = EnumSet.copyOf(roles);
        all.add(more);
        return all;
    }
}
