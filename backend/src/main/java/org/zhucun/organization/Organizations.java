package org.zhucun.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** 机构名录: the door to organizations for other rooms. Every office reads all of them; call it inside a transaction. */
@ApplicationScoped
public class Organizations {
    private final OrganizationDirectory directory;
    private final OrganizationEntries entries;

    Organizations(OrganizationDirectory directory, OrganizationEntries entries) {
        this.directory = directory;
        this.entries = entries;
    }

    /** Enters an organization of the caller's region; part of the caller's deed. */
    public OrganizationRef enter(NewOrganization organization) {
        return directory.find(entries.enter(organization).id()).orElseThrow();
    }

    /** Changes an organization of the caller's region as its page does; part of the caller's deed. */
    public void change(UUID id, ChangedOrganization facts) {
        entries.change(entries.own(id), facts);
    }

    /** What the directory says of an organization, where there is such a one. */
    public Optional<OrganizationOnFile> onFile(UUID id) {
        return entries.onFile(id);
    }

    public Optional<OrganizationRef> find(UUID id) {
        return directory.find(id);
    }

    /** Those of these ids that exist. */
    public Map<UUID, OrganizationRef> all(Collection<UUID> ids) {
        return directory.byId(ids);
    }

    /** By the 8 characters of its own step in unit paths. */
    public Optional<OrganizationRef> byKey(String key) {
        return directory.byKey(key);
    }

    /** Those in force that bear exactly this name, the ones of the region and its ancestors only. */
    public List<OrganizationRef> byName(String name, String regionPath) {
        return directory.byName(name, regionPath);
    }
}
