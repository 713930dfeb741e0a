package dev.xdist.provider.gateway;

final class PopenGatewayTest extends GatewayContract {
    @Override
    Gateway open() {
        return PopenGateway.open(warnings::add);
    }
}
