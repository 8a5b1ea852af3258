import assert from "node:assert/strict";
import { placeholder } from "../../../components/compute/placeholder";
import { serviceFrom, type ServiceSettings } from "../../../components/compute/service-settings";
import { service } from "../fixtures";

const { size, capacity } = service;
const { day, night, weekend, requestsPerTask } = service.scaling.plan;

const settings: ServiceSettings = {
  ...{ size, capacity, requestsPerTask },
  image: "registry.example/api@sha256:1",
  user: "1000:1000",
  port: 3001,
  healthPath: "/health",
  healthCommand: ["CMD", "healthy"],
  tasks: { day, night, weekend },
};

const clock = { morning: "07:00", evening: "20:00" };
const scaling = { ...clock, byHour: true, reassert: false };

describe("the settings of a service", () => {
  it("make what it runs, how large it is and how it grows", () => {
    assert.deepEqual(serviceFrom(settings, scaling), {
      ...{ size, capacity },
      container: {
        image: "registry.example/api@sha256:1",
        user: "1000:1000",
        port: 3001,
        healthPath: "/health",
        healthCommand: ["CMD", "healthy"],
        environment: { NODE_ENV: "production" },
        writablePaths: ["/tmp"],
      },
      scaling: { plan: service.scaling.plan, reassert: false, clock },
    });
  });

  it("run the placeholder, as their user, until there is an image", () => {
    const { container } = serviceFrom({ ...settings, image: "placeholder" }, scaling);
    const { image, command } = placeholder(3001);
    assert.deepEqual(
      [container.image, container.command, container.user],
      [image, command, "1000:1000"],
    );
  });

  it("leave the limits alone where the hour does not move them", () => {
    const { scaling: made } = serviceFrom(settings, { ...scaling, byHour: false, reassert: true });
    assert.deepEqual(made, { plan: service.scaling.plan, reassert: true });
  });
});
