package org.zhucun.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.zhucun.client.api.CadreApi;
import org.zhucun.client.api.OrganizationApi;
import org.zhucun.client.http.ApiException;
import org.zhucun.client.http.ApiResponse;
import org.zhucun.client.model.ChangedOrganization;
import org.zhucun.client.model.CursorPageCadreItem;
import org.zhucun.client.model.NewOrganization;
import org.zhucun.client.model.OrganizationKind;
import org.zhucun.client.model.OrganizationLevel;
import org.zhucun.client.model.OrganizationView;

/** 示例: what docs/clients.md shows, word for word; {@link ZhucunClientIT} runs it. */
final class ClientExamples {
    private ClientExamples() {}

    static Zhucun client(URI address, String clientId) throws IOException {
        Zhucun zhucun = Zhucun.at(address, PrivateKeyJwt.fromPem(clientId, "2026", Path.of("target/client.pem")));
        return zhucun;
    }

    static CursorPageCadreItem page(Zhucun zhucun) throws ApiException {
        CadreApi cadres = new CadreApi(zhucun.api());
        CursorPageCadreItem page = cadres.listCadres(CadreApi.APIListCadresRequest.newBuilder()
                .region("620503")
                .size(20)
                .build());
        return page;
    }

    static <X extends Exception> Duration follow(Zhucun zhucun, FeedCopy<X> copy) throws ApiException, X {
        // everything first, then what has changed; to be called again after what it answers
        Duration pause = zhucun.feed("ORGANIZATION", "CADRE", "POSTING").follow(copy);
        return pause;
    }

    static OrganizationView change(Zhucun zhucun) throws ApiException {
        OrganizationApi organizations = new OrganizationApi(zhucun.api());
        NewOrganization unit = new NewOrganization()
                .kind(OrganizationKind.SENDING_UNIT)
                .name("麦积区林草局")
                .usccAbsentReason("新设，代码办理中")
                .level(OrganizationLevel.COUNTY)
                .regionCode("620503")
                .strengths(List.of("林果"));
        // with a key, which is kept until there is an answer, it is entered once however often it is sent
        UUID key = UUID.randomUUID();
        OrganizationView entered = organizations.enterOrganization(unit, key);

        // changed only if nobody else has changed it since: else 412
        ApiResponse<OrganizationView> read = organizations.getOrganizationWithHttpInfo(entered.getId());
        OrganizationView changed = organizations.changeOrganization(
                entered.getId(),
                new ChangedOrganization()
                        .name("麦积区林业和草原局")
                        .usccAbsentReason("新设，代码办理中")
                        .level(OrganizationLevel.COUNTY),
                Zhucun.version(read));
        return changed;
    }
}
