// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import nacre.web.asset.Asset;
import nacre.web.asset.Assets;
import nacre.web.entry.EntryPages;
import nacre.web.session.Persons;
import nacre.web.session.Sessions;
import nacre.web.words.Languages;

/// The running server of all pages. Each request has a virtual thread of its own.
public final class Web implements AutoCloseable {
    private final WebServer server;
    private final Settings settings;

    private Web(WebServer server, Settings settings) {
        this.server = server;
        this.settings = settings;
    }

    /// Makes sure that nobody listens where these settings say; the server underneath would start
    /// and only log that it cannot be reached.
    ///
    /// @throws CannotListen if somebody does
    public static void requireFree(Settings settings) {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(settings.address(), settings.port()));
        } catch (IOException taken) {
            String address = settings.address().getHostAddress();
            throw new CannotListen(address, settings.port(), taken);
        }
    }

    /// Starts serving these pages.
    ///
    /// @throws CannotListen if somebody else listens there
    public static Web start(Settings settings, House house, List<Pages> pages) {
        requireFree(settings);
        var frame =
                new Frame(
                        settings,
                        Languages.all(),
                        house.clock(),
                        house.random(),
                        new Sessions(house.shelf(), house.random()),
                        new Persons(house.shelf(), house.random()),
                        house.surroundings());
        HttpRouting.Builder routing = HttpRouting.builder();
        serveAssets(routing, new Sending(settings.transport()));
        var routes = new Routes(frame, routing);
        EntryPages.of(house).forEach(page -> page.routes(routes));
        pages.forEach(page -> page.routes(routes));
        routes.otherwise(request -> {
            throw new Stop(new Trouble.NoPage());
        });
        return new Web(configured(settings).routing(routing).build().start(), settings);
    }

    private static WebServerConfig.Builder configured(Settings settings) {
        var builder =
                WebServer.builder()
                        .address(settings.address())
                        .port(settings.port())
                        // Else the end of a page waits for the browser to say it has the start.
                        .connectionOptions(options -> options.tcpNoDelay(true))
                        .shutdownHook(false);
        if (settings.transport() instanceof Transport.Tls tls) {
            builder.tls(Tls.create(config -> config.sslContext(PemFiles.context(tls))));
        }
        return builder;
    }

    private static void serveAssets(HttpRouting.Builder routing, Sending sending) {
        for (Asset asset : Assets.all()) {
            routing.get(asset.path(), (in, out) -> sending.send(in, out, asset));
        }
    }

    /// Where it listens.
    public int port() {
        return server.port();
    }

    /// The address that people type.
    public String origin() {
        return settings.transport().origin(port());
    }

    /// Stops, after the answers under way.
    @Override
    public void close() {
        server.stop();
    }
}
