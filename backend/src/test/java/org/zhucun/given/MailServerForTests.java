package org.zhucun.given;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** 邮件服务器: a real one on the loopback address, speaking SMTP to the application and POP3 to the test. */
public class MailServerForTests implements QuarkusTestResourceLifecycleManager {
    private GreenMail server;

    @Override
    public Map<String, String> start() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3)
        });
        server.start();
        return Map.of(
                "zhucun.mail.host",
                "127.0.0.1",
                "zhucun.mail.port",
                String.valueOf(server.getSmtp().getPort()),
                "zhucun.mail.from",
                "zhucun@example.org",
                "zhucun.mail.link",
                "https://zhucun.example.org/",
                "test.mail.pop3",
                String.valueOf(server.getPop3().getPort()));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
