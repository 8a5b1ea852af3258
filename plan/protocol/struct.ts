import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { Properties } from "./wire";

/** Properties as a protobuf message carries them, to plain values. An absent message is no properties. */
export function fromStruct(struct: Struct | undefined): Properties {
  // The JSON form of a Struct holds exactly what Wire allows.
  return struct?.toJavaScript() ?? {};
}

export function toStruct(properties: Properties): Struct {
  return Struct.fromJavaScript(properties);
}
